import type { CourseDetail } from "@/lib/courses/queries/course";
import { priceText } from "@/lib/courses/price";
import { courseProgress } from "./course-progress";
import { OfferAction } from "./offer-action";
import type { OfferState } from "./offer-state";

const withBar = new Set<OfferState["kind"]>(["enrolled", "free", "included", "sold", "plan-only"]);

/** On phones the main step stays in reach at the bottom. */
export function OfferBar({ course, state }: { course: CourseDetail; state: OfferState }) {
  const isOffered = withBar.has(state.kind);
  const hasPreview = course.modules.some(({ lessons }) => lessons.some(({ isPreview }) => isPreview));
  if (!isOffered || ((state.kind === "sold" || state.kind === "plan-only") && !hasPreview)) return null;
  return (
    <div className="sticky bottom-0 z-20 flex h-16 items-center gap-4 border-t border-border bg-background px-4 lg:hidden">
      <span className="tnum shrink-0 text-base font-semibold">{stateText(course, state)}</span>
      <div className="flex-1">
        <OfferAction course={course} state={state} />
      </div>
    </div>
  );
}

function stateText(course: CourseDetail, { kind }: OfferState) {
  if (kind === "enrolled") return courseProgress(course.modules).text;
  if (kind === "included") return "Included";
  return priceText(course.price, course.currency);
}
