import "server-only";

import type { Tx } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";

/**
 * Records that a person finished a lesson, if that is so: it was read or watched, and each of its quizzes is
 * passed. Then, when it was the last one missing, that the course is complete. Repeating it changes nothing.
 * @returns whether the lesson is complete, and whether this made the course complete
 */
export async function completeLesson(
  tx: Tx,
  { userId, lessonId }: { userId: string; lessonId: number },
): Promise<{ lesson: boolean; course: boolean }> {
  const whose = Prisma.sql`e.user_id = ${userId}`;
  await lockEnrollments(tx, lessonId, whose);
  await recordCompletions(tx, lessonId, whose);
  const completed = await tx.lessonCompletion.findUnique({
    where: { userId_lessonId: { userId, lessonId } },
    select: { enrollmentId: true },
  });
  if (!completed) return { lesson: false, course: false };
  return { lesson: true, course: (await completeCourses(tx, [completed.enrollmentId])) > 0 };
}

/**
 * The same for everybody who was held back, after the lesson began to ask for less: nobody else would come and
 * look again.
 */
export async function completeLessonForAll(tx: Tx, lessonId: number) {
  const everybody = Prisma.sql`true`;
  await lockEnrollments(tx, lessonId, everybody);
  const completed = await recordCompletions(tx, lessonId, everybody);
  if (completed.length === 0) return;
  await completeCourses(
    tx,
    completed.map(({ enrollmentId }) => enrollmentId),
  );
}

/**
 * Of two things that finish a lesson or a course at the same moment, the second must see the first: they wait for
 * each other here. Before the completions, which hold the key of the enrollment: two who hold it would be a
 * deadlock.
 */
function lockEnrollments(tx: Tx, lessonId: number, whose: Prisma.Sql) {
  return tx.$queryRaw`
    select from enrollments e
    where ${whose} and e.course_id = (
      select m.course_id from lessons l join modules m on m.id = l.module_id where l.id = ${lessonId})
    order by e.id
    for no key update`;
}

function recordCompletions(tx: Tx, lessonId: number, whose: Prisma.Sql) {
  return tx.$queryRaw<{ enrollmentId: number }[]>`
    insert into lesson_completions (user_id, lesson_id, enrollment_id, time_spent)
    select e.user_id, l.id, e.id, p.active_seconds
    from lessons l
    join modules m on m.id = l.module_id
    join enrollments e on e.course_id = m.course_id and ${whose}
    join lesson_progress p on p.lesson_id = l.id and p.user_id = e.user_id and p.read_at is not null
    where l.id = ${lessonId}
      and not exists (
        select from quizzes q
        where q.lesson_id = l.id and exists (select from quiz_questions n where n.quiz_id = q.id) and not exists (
          select from quiz_attempts a
          where a.quiz_id = q.id and a.user_id = e.user_id and a.status = 'graded' and a.passed))
    on conflict (user_id, lesson_id) do nothing
    returning enrollment_id as "enrollmentId"`;
}

/**
 * Sets `completed_at` once: every published lesson is complete, and there is at least one.
 * @returns how many became complete
 */
function completeCourses(tx: Tx, enrollmentIds: number[]) {
  return tx.$executeRaw`
    update enrollments e set completed_at = now()
    where e.id = any(${enrollmentIds}::int[]) and e.completed_at is null
      and exists (select from lessons l join modules m on m.id = l.module_id
                  where m.course_id = e.course_id and l.published_at is not null)
      and not exists (
        select from lessons l
        join modules m on m.id = l.module_id
        where m.course_id = e.course_id and l.published_at is not null
          and not exists (select from lesson_completions c where c.lesson_id = l.id and c.user_id = e.user_id))`;
}
