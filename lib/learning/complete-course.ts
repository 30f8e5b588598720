import "server-only";

import { issueCertificates } from "@/lib/certificates/issue-certificates";
import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";

type Scope = {
  courseId: number;
  /** Everybody who is enrolled, where it is left out. */
  userId?: string;
  /** All lessons of the course, where it is left out. */
  lessonId?: number;
};

/**
 * Writes down what is finished by now: lessons that were read or watched and whose quizzes are passed, then
 * courses that have nothing left. Whatever changes what a course asks for (a lesson hidden, moved or published, a
 * quiz without questions) ends with this step, because nobody else would come and look again. It only ever adds:
 * what was completed stays. Repeating it changes nothing.
 * @returns how many enrollments became complete
 */
export async function completeCourse(tx: Tx, viewer: Viewer, scope: Scope): Promise<number> {
  await lockEnrollments(tx, scope);
  await recordCompletions(tx, scope);
  const completed = await completeEnrollments(tx, scope);
  await issueCertificates(tx, viewer, completed);
  return completed.length;
}

function enrolled({ courseId, userId }: Scope) {
  const who = userId === undefined ? Prisma.empty : Prisma.sql`and e.user_id = ${userId}`;
  return Prisma.sql`e.course_id = ${courseId} ${who}`;
}

/**
 * Of two things that finish a lesson or a course at the same moment, the second must see the first: they wait for
 * each other here. Before the completions, which hold the key of the enrollment: two who hold it would be a
 * deadlock.
 */
function lockEnrollments(tx: Tx, scope: Scope) {
  return tx.$queryRaw`select from enrollments e where ${enrolled(scope)} order by e.id for no key update`;
}

function recordCompletions(tx: Tx, scope: Scope) {
  const which = scope.lessonId === undefined ? Prisma.empty : Prisma.sql`and l.id = ${scope.lessonId}`;
  return tx.$executeRaw`
    insert into lesson_completions (user_id, lesson_id, enrollment_id, time_spent)
    select e.user_id, l.id, e.id, p.active_seconds
    from enrollments e
    join modules m on m.course_id = e.course_id
    join lessons l on l.module_id = m.id ${which}
    join lesson_progress p on p.lesson_id = l.id and p.user_id = e.user_id and p.read_at is not null
    where ${enrolled(scope)}
      and not exists (
        select from quizzes q
        where q.lesson_id = l.id and exists (select from quiz_questions n where n.quiz_id = q.id) and not exists (
          select from quiz_attempts a
          where a.quiz_id = q.id and a.user_id = e.user_id and a.status = 'graded' and a.passed))
    on conflict (user_id, lesson_id) do nothing`;
}

/** Sets `completed_at` once: every published lesson is complete, and there is at least one. */
async function completeEnrollments(tx: Tx, scope: Scope) {
  const completed = await tx.$queryRaw<{ id: number }[]>`
    update enrollments e set completed_at = now()
    where ${enrolled(scope)} and e.completed_at is null
      and exists (select from lessons l join modules m on m.id = l.module_id
                  where m.course_id = e.course_id and l.published_at is not null)
      and not exists (
        select from lessons l
        join modules m on m.id = l.module_id
        where m.course_id = e.course_id and l.published_at is not null
          and not exists (select from lesson_completions c where c.lesson_id = l.id and c.user_id = e.user_id))
    returning e.id`;
  return completed.map(({ id }) => id);
}
