import { Play } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatClock } from "@/lib/format";
import { paths } from "@/lib/paths";
import { resumePoint } from "./course-progress";
import { EnrollForm } from "./enroll-form";
import type { OfferState } from "./offer-state";

type OfferActionProps = { course: CourseDetail; state: OfferState };

/** The one main step of the state, or nothing where there is none. */
export function OfferAction({ course, state }: OfferActionProps) {
  switch (state.kind) {
    case "taken-down":
    case "draft":
    case "staff":
      return (
        <ButtonLink size="lg" className="w-full" href={paths.teachCourse(course.id)}>
          Open in builder
        </ButtonLink>
      );
    case "completed":
      return <Finished slug={course.slug} state={state} />;
    case "enrolled":
      return <Continue course={course} state={state} />;
    case "free":
      return state.isGuest ? (
        <ButtonLink
          size="lg"
          variant="brand"
          className="w-full"
          href={paths.signUp(paths.course(course.slug))}
        >
          Sign up to enroll
        </ButtonLink>
      ) : (
        <EnrollForm courseId={course.id} label="Enroll" />
      );
    case "included":
      return <EnrollForm courseId={course.id} label="Enroll" />;
    case "sold":
    case "plan-only":
      return <PreviewLink course={course} variant="brand" />;
    case "closed":
    case "account":
    case "invited":
    case "pending":
    case "disputed":
    case "ended":
    case "not-offered":
      return null;
    default:
      return state satisfies never;
  }
}

function Continue({
  course,
  state,
}: {
  course: CourseDetail;
  state: Extract<OfferState, { kind: "enrolled" }>;
}) {
  const { next, at } = resumePoint(course, state);
  const href = next ? paths.lesson(course.slug, next.id) : paths.learnCourse(course.slug);
  return (
    <ButtonLink size="lg" variant="brand" className="w-full" href={href}>
      {at !== null && <Play />}
      {at === null ? "Continue" : `Resume at ${formatClock(at)}`}
    </ButtonLink>
  );
}

type FinishedProps = { slug: string; state: Extract<OfferState, { kind: "completed" }> };

function Finished({ slug, state: { certificateId, isOpen } }: FinishedProps) {
  return (
    <>
      {certificateId && (
        <ButtonLink size="lg" className="w-full" href={paths.certificate(certificateId)}>
          View certificate
        </ButtonLink>
      )}
      {isOpen && (
        <ButtonLink size="lg" variant="outline" className="w-full" href={paths.learnCourse(slug)}>
          Review lessons
        </ButtonLink>
      )}
    </>
  );
}

export function PreviewLink({ course, variant }: { course: CourseDetail; variant: "brand" | "outline" }) {
  const preview = course.modules.flatMap(({ lessons }) => lessons).find(({ isPreview }) => isPreview);
  if (!preview) return null;
  return (
    <ButtonLink size="lg" variant={variant} className="w-full" href={paths.lesson(course.slug, preview.id)}>
      Start a free lesson
    </ButtonLink>
  );
}
