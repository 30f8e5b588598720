import "server-only";

import type { Tx } from "@/lib/db";

/** Keeps the totals that lists show: minutes and number of the lessons learners see. */
export async function refreshTotals(tx: Tx, courseId: number) {
  await tx.$executeRaw`
    update courses c set duration = t.minutes, lesson_count = t.lessons
    from (select coalesce(sum(l.duration), 0)::int as minutes, count(l.id)::int as lessons
          from modules m join lessons l on l.module_id = m.id and l.published_at is not null
          where m.course_id = ${courseId}) t
    where c.id = ${courseId}`;
}
