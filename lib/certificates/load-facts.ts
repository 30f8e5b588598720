import "server-only";

import type { Tx } from "@/lib/db";

type Facts = {
  enrollmentId: number;
  userId: string;
  courseId: number;
  holderName: string;
  courseTitle: string;
  instructorName: string;
  duration: number;
  lessons: number;
  quizzes: number;
  outcomes: string[];
  grade: number | null;
  issuedAt: Date;
};

/**
 * What a first certificate of each of these enrollments says, for the completed ones that have had none. The grade
 * is the average of what counts in each passed quiz, rounded down; without quizzes there is none.
 */
export function loadFacts(tx: Tx, enrollmentIds: readonly number[]) {
  return tx.$queryRaw<Facts[]>`
    select e.id as "enrollmentId", e.user_id as "userId", e.course_id as "courseId",
           coalesce(nullif(btrim(concat_ws(' ', u.first_name, u.last_name)), ''), u.username) as "holderName",
           c.title as "courseTitle",
           coalesce(nullif(btrim(concat_ws(' ', t.first_name, t.last_name)), ''), t.username) as "instructorName",
           c.duration, coalesce(c.learning_outcomes, array[]::text[]) as outcomes, e.completed_at as "issuedAt",
           (select count(*) from lessons l join modules m on m.id = l.module_id
            where m.course_id = c.id and l.published_at is not null)::int as lessons,
           passed.quizzes, passed.grade
    from enrollments e
    join users u on u.id = e.user_id
    join courses c on c.id = e.course_id
    join users t on t.id = c.instructor_id
    cross join lateral (
      select count(*)::int as quizzes, floor(avg(record))::int as grade
      from (
        select case q.grade_of_record
                 when 'highest' then max(a.score)
                 when 'latest' then (array_agg(a.score order by a.attempt_no desc))[1]
                 when 'first' then (array_agg(a.score order by a.attempt_no))[1]
                 else floor(avg(a.score))
               end as record
        from quizzes q
        join lessons l on l.id = q.lesson_id and l.published_at is not null
        join modules m on m.id = l.module_id and m.course_id = c.id
        join quiz_attempts a on a.quiz_id = q.id and a.user_id = e.user_id and a.status = 'graded'
        group by q.id
        having bool_or(a.passed)
      ) records
    ) passed
    where e.id = any(${enrollmentIds}::int[]) and e.completed_at is not null
      and not exists (select from certificates x where x.enrollment_id = e.id)
    order by e.id`;
}
