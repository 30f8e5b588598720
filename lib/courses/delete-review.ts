import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadReview } from "./load-review";
import { isReviewAuthor } from "./policy";
import { refreshRating } from "./refresh-rating";
import { reviewInput } from "./schema";

/**
 * Takes one's own review back, with the instructor's answer. One that is reported, or that a moderator has hidden,
 * stays: it would come back as a new one that nobody has reported. Its words can still be taken out of it.
 * @throws AppError CONFLICT where it is hidden, or waits for a moderator
 */
export const deleteReview = command({
  input: reviewInput,
  async load({ tx, viewer, input }) {
    const review = await loadReview(tx, viewer, input.reviewId);
    return review && isReviewAuthor(viewer, review) ? review : null;
  },
  authorize: isReviewAuthor,
  async run({ tx, viewer, subject: { id, courseId, rating, hiddenAt } }) {
    if (hiddenAt) throw new AppError("CONFLICT", "This review is hidden. You can change it, not delete it.");
    // Whoever reports it waits for the same course, so none comes in between.
    const reports = await tx.reviewReport.count({ where: { reviewId: id, resolvedAt: null } });
    if (reports > 0) {
      throw new AppError(
        "CONFLICT",
        "This review was reported. You can change it now, and delete it when a moderator has looked at it.",
      );
    }
    await tx.courseReview.delete({ where: { id }, select: { id: true } });
    await refreshRating(tx, courseId);
    await recordEvent(tx, viewer, {
      action: "review.deleted",
      object: { type: "review", id },
      before: { courseId, rating },
    });
    return {};
  },
});
