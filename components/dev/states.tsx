import { Button } from "@/components/ui/button";
import { EmptyState, OutlineCards, OutlineRail, OutlineRows } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "./section";

export function States() {
  return (
    <Section
      title="States"
      note="An empty state draws what will be there. An error says what happened, what is safe and what to do."
    >
      <div className="grid gap-x-10 md:grid-cols-2">
        <EmptyState
          outline={<OutlineRail />}
          title="Nothing started yet"
          actions={
            <>
              <Button>Browse the catalog</Button>
              <Button variant="outline">Free courses</Button>
            </>
          }
        >
          Your courses will appear here with the next lesson ready to open.
        </EmptyState>
        <EmptyState
          outline={<OutlineCards />}
          title="No course matches “haskell”"
          actions={<Button>Clear search</Button>}
        >
          Without the filters there are still none. Closest: JavaScript Beyond the Basics.
        </EmptyState>
        <EmptyState
          outline={<OutlineRows />}
          title="Start with the last lesson"
          actions={<Button>Add module</Button>}
        >
          Write what students should be able to do at the end, then build modules that lead there.
        </EmptyState>
      </div>
      <ErrorState
        title="Something broke on our side"
        id="Error 1387462, 23 Nov 2026 10:44:09"
        actions={
          <>
            <Button>Try again</Button>
            <Button variant="outline">Copy error ID</Button>
          </>
        }
      >
        The page did not load. Your answers and notes were saved before this happened.
      </ErrorState>
    </Section>
  );
}
