import "server-only";

import type { Tx } from "@/lib/db";

/**
 * Records that a person finished a lesson, if that is so: it was read or watched, and each of its quizzes is
 * passed. Then, when it was the last one missing, that the course is complete. Repeating it changes nothing.
 * @returns whether the lesson is complete, and whether this made the course complete
 */
export async function completeLesson(
  tx: Tx,
  { userId, lessonId }: { userId: string; lessonId: number },
): Promise<{ lesson: boolean; course: boolean }> {
  await tx.$executeRaw`
    insert into lesson_completions (user_id, lesson_id, enrollment_id, time_spent)
    select e.user_id, l.id, e.id, p.active_seconds
    from lessons l
    join modules m on m.id = l.module_id
    join enrollments e on e.course_id = m.course_id and e.user_id = ${userId}
    join lesson_progress p on p.lesson_id = l.id and p.user_id = e.user_id and p.read_at is not null
    where l.id = ${lessonId}
      and not exists (
        select from quizzes q
        where q.lesson_id = l.id and exists (select from quiz_questions n where n.quiz_id = q.id) and not exists (
          select from quiz_attempts a
          where a.quiz_id = q.id and a.user_id = e.user_id and a.status = 'graded' and a.passed))
    on conflict (user_id, lesson_id) do nothing`;

  const completed = await tx.lessonCompletion.findUnique({
    where: { userId_lessonId: { userId, lessonId } },
    select: { enrollmentId: true },
  });
  if (!completed) return { lesson: false, course: false };
  return { lesson: true, course: await completeCourse(tx, completed.enrollmentId) };
}

/** Sets `completed_at` once: every published lesson is complete, and there is at least one. */
async function completeCourse(tx: Tx, enrollmentId: number) {
  // Of two last lessons finished at the same moment, the second must see the first. Both hold the key of the
  // enrollment already, by their completions: a stronger lock would be a deadlock.
  await tx.$queryRaw`select from enrollments where id = ${enrollmentId} for no key update`;
  const changed = await tx.$executeRaw`
    update enrollments e set completed_at = now()
    where e.id = ${enrollmentId} and e.completed_at is null
      and exists (select from lessons l join modules m on m.id = l.module_id
                  where m.course_id = e.course_id and l.published_at is not null)
      and not exists (
        select from lessons l
        join modules m on m.id = l.module_id
        where m.course_id = e.course_id and l.published_at is not null
          and not exists (select from lesson_completions c where c.lesson_id = l.id and c.user_id = e.user_id))`;
  return changed === 1;
}
