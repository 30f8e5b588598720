import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { buttonClass } from "@/components/ui/button-class";
import { removeReplyAction, replyToReviewAction } from "@/lib/courses/actions";

type ReplyFormProps = { reviewId: number; author: string; reply: string | null };

/** For the instructor of the course. */
export function ReplyForm({ reviewId, author, reply }: ReplyFormProps) {
  const removal = `remove-reply-${reviewId}`;
  return (
    <details className="open:w-full open:pb-2">
      <summary
        className={buttonClass({ variant: "outline", size: "sm", className: "list-none" })}
        aria-label={`${reply === null ? "Answer" : "Edit answer to"} ${author}`}
      >
        {reply === null ? "Answer" : "Edit answer"}
      </summary>
      <Form action={replyToReviewAction} className="mt-4 max-w-[38rem] space-y-3">
        <input type="hidden" name="reviewId" value={reviewId} />
        <TextareaField
          key={reply}
          label={`Your answer to ${author}`}
          name="reply"
          defaultValue={reply ?? ""}
          maxLength={2_000}
          rows={3}
          help="Everybody can read it. They are told once."
        />
        <div className="flex gap-2">
          <SubmitButton size="sm">Save answer</SubmitButton>
          {reply !== null && (
            <DialogButton dialog={removal} variant="destructive-quiet" size="sm">
              Remove answer…
            </DialogButton>
          )}
        </div>
      </Form>
      {reply !== null && (
        <ConfirmDialog
          id={removal}
          title={`Remove your answer to ${author}?`}
          description="The review stays. You can answer again."
          confirm="Remove answer"
          cancel="Keep answer"
          action={removeReplyAction}
        >
          <input type="hidden" name="reviewId" value={reviewId} />
        </ConfirmDialog>
      )}
    </details>
  );
}
