import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** Nothing in the list, or nothing new in it. */
export function NotificationEmpty({ onlyUnread }: { onlyUnread: boolean }) {
  if (onlyUnread) {
    return (
      <EmptyState
        title="Nothing unread"
        actions={
          <ButtonLink href={paths.notifications()} variant="outline">
            Show all
          </ButtonLink>
        }
      >
        You have seen everything.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      outline={<OutlineRows />}
      title="Nothing to tell you"
      actions={<ButtonLink href={paths.learn()}>Go to my learning</ButtonLink>}
    >
      Certificates, due courses and answers from instructors will be announced here.
    </EmptyState>
  );
}
