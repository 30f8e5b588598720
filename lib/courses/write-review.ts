import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadReviewedCourse } from "./load-review";
import { canWriteReview } from "./policy";
import { refreshRating } from "./refresh-rating";
import { leastPercent } from "./reviewing";
import { writeReviewInput } from "./schema";

/**
 * Writes the viewer's review of a course, or writes it anew: there is one of each person. The course's rating
 * follows in the same transaction.
 * @throws AppError CONFLICT that says how far one must be
 */
export const writeReview = command({
  input: writeReviewInput,
  load: ({ tx, viewer, input }) => loadReviewedCourse(tx, viewer, input.courseId),
  authorize: canWriteReview,
  async run({ tx, viewer, input: { courseId, rating, body }, subject: { standing } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    if (standing.kind === "early") {
      throw new AppError(
        "CONFLICT",
        `Reviews open at ${leastPercent}% of the course. You are at ${standing.percent}%.`,
      );
    }
    const own = { userId_courseId: { userId: viewer.id, courseId } };
    const before = await tx.courseReview.findUnique({
      where: own,
      select: { id: true, rating: true, body: true },
    });
    if (before?.rating === rating && before.body === body) return { isNew: false };

    // By the database's clock: a review that was never changed has one time, not two.
    const [after] = await tx.$queryRaw<{ id: number }[]>`
      insert into course_reviews (user_id, course_id, rating, body, updated_at)
      values (${viewer.id}, ${courseId}, ${rating}, ${body}, now())
      on conflict (user_id, course_id) do update
        set rating = excluded.rating, body = excluded.body, updated_at = excluded.updated_at
      returning id`;
    await refreshRating(tx, courseId);
    await recordEvent(tx, viewer, {
      action: before ? "review.updated" : "review.written",
      object: { type: "review", id: after?.id ?? 0 },
      ...(before && { before: { rating: before.rating } }),
      after: { courseId, rating },
    });
    return { isNew: !before };
  },
});
