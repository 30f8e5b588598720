import { Check, Ellipsis, Eye, EyeOff } from "lucide-react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuButton } from "@/components/ui/menu-items";
import { ReasonField } from "@/components/ui/reason-field";
import { dismissReportsAction, hideReviewAction, restoreReviewAction } from "@/lib/courses/actions";
import type { ManagedReview } from "@/lib/courses/queries/reviews";
import { plural } from "@/lib/format";

/** What a moderator does with a review. */
export function ReviewMenu({ review: { id, author, hiddenAt, reports } }: { review: ManagedReview }) {
  return (
    <Menu label={`Actions for the review by ${author}`} trigger={<Ellipsis />}>
      {hiddenAt ? (
        <MenuButton icon={<Eye />} dialog={`restore-${id}`}>
          Show again…
        </MenuButton>
      ) : (
        <MenuButton icon={<EyeOff />} destructive dialog={`hide-${id}`}>
          Hide…
        </MenuButton>
      )}
      {reports.length > 0 && (
        <MenuButton icon={<Check />} dialog={`dismiss-${id}`}>
          Dismiss reports…
        </MenuButton>
      )}
    </Menu>
  );
}

export function ReviewDialogs({ review: { id, author, hiddenAt, reports } }: { review: ManagedReview }) {
  const which = <input type="hidden" name="reviewId" value={id} />;
  return (
    <>
      {hiddenAt ? (
        <ConfirmDialog
          id={`restore-${id}`}
          title={`Show the review by ${author} again?`}
          description="Everybody can read it, and it counts in the rating."
          confirm="Show review"
          cancel="Keep hidden"
          variant="primary"
          action={restoreReviewAction}
        >
          {which}
        </ConfirmDialog>
      ) : (
        <ConfirmDialog
          id={`hide-${id}`}
          title={`Hide the review by ${author}?`}
          description="Only its author sees it, and it no longer counts in the rating. You can show it again."
          confirm="Hide review"
          cancel="Keep review"
          action={hideReviewAction}
        >
          {which}
          <ReasonField />
        </ConfirmDialog>
      )}
      {reports.length > 0 && (
        <ConfirmDialog
          id={`dismiss-${id}`}
          title={`Dismiss ${plural(reports.length, "report")}?`}
          description={`The review by ${author} stays as it is.`}
          confirm="Dismiss reports"
          cancel="Keep reports"
          variant="primary"
          action={dismissReportsAction}
        >
          {which}
        </ConfirmDialog>
      )}
    </>
  );
}
