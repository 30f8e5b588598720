import { CourseCard } from "@/components/courses/course-card";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRail } from "@/components/ui/empty-state";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { paths } from "@/lib/paths";

/** The first visit: nothing is started, so the page offers what others begin with. */
export function LearningEmpty({ suggestions }: { suggestions: readonly Card[] }) {
  return (
    <>
      <EmptyState
        outline={<OutlineRail />}
        title="Nothing started yet"
        actions={
          <>
            <ButtonLink href={paths.courses()}>Browse the catalog</ButtonLink>
            <ButtonLink href={paths.courses({ price: "free" })} variant="outline">
              Free courses
            </ButtonLink>
          </>
        }
      >
        Your courses will appear here with the next lesson ready to open.
      </EmptyState>
      {suggestions.length > 0 && (
        <section aria-labelledby="suggestions" className="border-t border-border pt-8">
          <h2 id="suggestions" className="text-lg font-semibold">
            What others begin with
          </h2>
          <div className="mt-5 grid gap-6 sm:grid-cols-2 sm:gap-y-9 lg:grid-cols-3">
            {suggestions.map((course) => (
              <CourseCard key={course.id} course={course} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
