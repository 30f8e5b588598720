import "server-only";

import type { Tx } from "@/lib/db";

/**
 * Keeps the rating that lists show: the average and the number of the reviews that are shown. Call it while the
 * course is locked (see load-review.ts): the second of two must count what the first wrote.
 */
export async function refreshRating(tx: Tx, courseId: number) {
  await tx.$executeRaw`
    update courses c set rating = r.rating, rating_count = r.count
    from (select round(avg(rating), 2) as rating, count(*)::int as count
          from course_reviews where course_id = ${courseId} and hidden_at is null) r
    where c.id = ${courseId}`;
}
