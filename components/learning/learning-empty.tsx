import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRail } from "@/components/ui/empty-state";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { paths } from "@/lib/paths";
import { SuggestionList } from "./suggestion-list";

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
      <SuggestionList title="What others begin with" courses={suggestions} />
    </>
  );
}
