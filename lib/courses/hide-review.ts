import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { loadReview } from "./load-review";
import { canModerateReviews } from "./policy";
import { refreshRating } from "./refresh-rating";
import { hideReviewInput, reviewInput } from "./schema";

/** Takes a review off the course page and out of its rating, and settles what was reported of it. */
export const hideReview = command({
  input: hideReviewInput,
  load: ({ tx, viewer, input }) => loadReview(tx, viewer, input.reviewId),
  authorize: canModerateReviews,
  async run({ tx, viewer, input: { reason }, subject: { id, courseId, hiddenAt } }) {
    if (hiddenAt) throw new AppError("CONFLICT", "This review is hidden already.");
    await tx.$executeRaw`update course_reviews set hidden_at = now() where id = ${id}`;
    await settleReports(tx, id);
    await refreshRating(tx, courseId);
    await recordEvent(tx, viewer, { action: "review.hidden", object: { type: "review", id }, reason });
    return {};
  },
});

/** Shows a hidden review again. */
export const restoreReview = command({
  input: reviewInput,
  load: ({ tx, viewer, input }) => loadReview(tx, viewer, input.reviewId),
  authorize: canModerateReviews,
  async run({ tx, viewer, subject: { id, courseId, hiddenAt } }) {
    if (!hiddenAt) throw new AppError("CONFLICT", "This review is not hidden.");
    await tx.$executeRaw`update course_reviews set hidden_at = null where id = ${id}`;
    await refreshRating(tx, courseId);
    await recordEvent(tx, viewer, { action: "review.restored", object: { type: "review", id } });
    return {};
  },
});

/** Leaves a reported review where it is. */
export const dismissReports = command({
  input: reviewInput,
  load: ({ tx, viewer, input }) => loadReview(tx, viewer, input.reviewId),
  authorize: canModerateReviews,
  async run({ tx, viewer, subject: { id } }) {
    if ((await settleReports(tx, id)) === 0) {
      throw new AppError("CONFLICT", "Nothing is open here: somebody has looked at it already.");
    }
    await recordEvent(tx, viewer, { action: "review.reports_dismissed", object: { type: "review", id } });
    return {};
  },
});

/** @returns how many were open */
function settleReports(tx: Tx, reviewId: number) {
  return tx.$executeRaw`
    update review_reports set resolved_at = now() where review_id = ${reviewId} and resolved_at is null`;
}
