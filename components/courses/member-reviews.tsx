import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DialogButton } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { buttonClass } from "@/components/ui/button-class";
import { deleteReviewAction } from "@/lib/courses/actions";
import { leastPercent, type ReviewStanding } from "@/lib/courses/reviewing";
import type { OwnReview as Own, Review } from "@/lib/courses/queries/reviews";
import { ReplyForm } from "./reply-form";
import { ReportReview } from "./report-review";
import { ReviewForm } from "./review-form";
import { ReviewReply, ReviewWords } from "./review-words";

type OwnReviewProps = { courseId: number; own: Own | null; standing: ReviewStanding; instructor: string };

/** What the viewer wrote, what they may write, or why they can’t yet. */
export function OwnReview({ courseId, own, standing, instructor }: OwnReviewProps) {
  if (own) return <Written courseId={courseId} own={own} instructor={instructor} />;
  if (standing.kind === "early") return <TooEarly percent={standing.percent} />;
  if (standing.kind !== "open") return null;
  return (
    <div className="border-t border-border py-5">
      <h3 className="mb-3 text-base font-semibold">Write a review</h3>
      <ReviewForm courseId={courseId} review={null} />
    </div>
  );
}

function TooEarly({ percent }: { percent: number }) {
  return (
    <div className="border-t border-border py-5 text-sm">
      <p>
        Reviews open at {leastPercent}% of the course. You are at <span className="tnum">{percent}%</span>.
      </p>
      <Progress
        value={percent}
        max={leastPercent}
        label={`${percent}% of the ${leastPercent}% that a review needs`}
        className="mt-2 max-w-[14rem]"
      />
    </div>
  );
}

function Written({ courseId, own, instructor }: { courseId: number; own: Own; instructor: string }) {
  return (
    <div className="border-t border-border py-5">
      <h3 className="text-base font-semibold">Your review</h3>
      {own.isHidden && (
        <Notice tone="warning" title="Hidden by a moderator" className="mt-3">
          Others don’t see it, and it does not count. You can change it.
        </Notice>
      )}
      <ReviewWords review={own} />
      {own.reply !== null && <ReviewReply reply={own.reply} at={own.repliedAt} instructor={instructor} />}
      <details className="group mt-3">
        <summary className={buttonClass({ variant: "outline", size: "sm", className: "list-none" })}>
          <span className="group-open:hidden">Edit review</span>
          <span className="hidden group-open:inline">Close</span>
        </summary>
        <div className="mt-4 space-y-3">
          {/* A new rating is a new form: what it begins with is read once. */}
          <ReviewForm key={`${own.rating} ${own.body ?? ""}`} courseId={courseId} review={own} />
          {!own.isHidden && (
            <DialogButton dialog="delete-review" variant="destructive-quiet" size="sm" className="-ml-2.5">
              Delete review…
            </DialogButton>
          )}
        </div>
      </details>
      {!own.isHidden && (
        <ConfirmDialog
          id="delete-review"
          title="Delete your review?"
          description="It no longer counts in the rating. An answer to it goes with it."
          confirm="Delete review"
          cancel="Keep review"
          action={deleteReviewAction}
        >
          <input type="hidden" name="reviewId" value={own.id} />
        </ConfirmDialog>
      )}
    </div>
  );
}

/** What the viewer may do with other people's reviews. */
export type ReviewRights = { mayReport: boolean; mayReply: boolean };

type ReviewToolsProps = { review: Review; rights: ReviewRights };

export function ReviewTools({ review: { id, author, reply, isReported }, rights }: ReviewToolsProps) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-2 empty:hidden">
      {rights.mayReply && <ReplyForm reviewId={id} author={author} reply={reply} />}
      {rights.mayReport && <ReportReview reviewId={id} author={author} isReported={isReported} />}
    </div>
  );
}
