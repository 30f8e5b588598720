import { RadioField } from "@/components/ui/choice-field";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { TextareaField } from "@/components/ui/textarea-field";
import { reportReviewAction } from "@/lib/courses/actions";
import { reasonNames } from "@/lib/courses/reviewing";

type ReportReviewProps = { reviewId: number; author: string; isReported: boolean };

export function ReportReview({ reviewId, author, isReported }: ReportReviewProps) {
  if (isReported) return <p className="py-1.5 text-xs text-muted-foreground">You reported this review.</p>;
  const id = `report-${reviewId}`;
  return (
    <>
      <DialogButton
        dialog={id}
        variant="quiet"
        size="sm"
        className="first:-ml-2.5"
        aria-label={`Report the review by ${author}`}
      >
        Report
      </DialogButton>
      <ConfirmDialog
        id={id}
        title="Report this review?"
        description="A moderator looks at it. Its author is not told who asked."
        confirm="Report review"
        cancel="Leave it"
        variant="primary"
        action={reportReviewAction}
      >
        <input type="hidden" name="reviewId" value={reviewId} />
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">What is wrong with it?</legend>
          {Object.entries(reasonNames).map(([value, label], index) => (
            <RadioField key={value} name="reason" value={value} label={label} defaultChecked={index === 0} />
          ))}
        </fieldset>
        <TextareaField
          className="mt-4"
          label="Details"
          name="details"
          maxLength={500}
          rows={2}
          help="Needed only for “something else”."
        />
      </ConfirmDialog>
    </>
  );
}
