import "server-only";

import type { Member } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { SubscriptionStatus } from "@/prisma/generated/enums";

export type QuizResult = {
  attemptId: number;
  quiz: string;
  course: string;
  /** Percent; null while an instructor still has to grade. */
  score: number | null;
  passed: boolean | null;
  submittedAt: string;
};

/** A seat that somebody holds, and the term it belongs to. */
export type SeatRow = {
  company: string | null;
  status: SubscriptionStatus;
  /** The last day, as 2027-02-21. */
  endsOn: string;
  endsAt: string;
  firstFailedAt: string | null;
};

const recentResults = 5;

/** What the viewer did lately, for a statement over one row `zone`: results of quizzes, newest first. */
export function resultsColumn(viewer: Member) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(r order by r."submittedAt" desc) from (
        select a.id as "attemptId", q.title as quiz, c.title as course, a.submitted_at as "submittedAt", a.passed,
               case when a.status = 'graded' then a.score end as score
        from quiz_attempts a
        join quizzes q on q.id = a.quiz_id
        join lessons l on l.id = q.lesson_id
        join modules m on m.id = l.module_id
        join courses c on c.id = m.course_id
        where a.user_id = ${viewer.id} and a.status in ('submitted', 'needs_grading', 'graded')
        order by a.submitted_at desc, a.id desc
        limit ${recentResults}) r), '[]') as results`;
}

/** The viewer's calendar: its name and its day, which the columns below count by. */
export function zoneTable(viewer: Member) {
  return Prisma.sql`(
    select name, (now() at time zone name)::date as today, company_id
    from (select coalesce(time_zone, 'UTC') as name, company_id from users where id = ${viewer.id}) z) zone`;
}

/** The last seven days of that calendar. */
export function daysColumn(viewer: Member) {
  return Prisma.sql`
    (with done as (
      select (lc.completed_at at time zone zone.name)::date as day, lc.time_spent as seconds
      from lesson_completions lc
      where lc.user_id = ${viewer.id} and lc.completed_at > now() - interval '8 days'
      union all
      select (a.submitted_at at time zone zone.name)::date, a.time_spent
      from quiz_attempts a
      where a.user_id = ${viewer.id} and a.submitted_at > now() - interval '8 days'
    )
    select jsonb_agg(d order by d.date) from (
      select to_char(day, 'YYYY-MM-DD') as date,
             (select coalesce(sum(done.seconds), 0) from done where done.day = series.day::date) as seconds,
             exists (select from done where done.day = series.day::date) as "isActive"
      from generate_series(zone.today - 6, zone.today, interval '1 day') as series(day)) d) as days`;
}

/** What is asked of the viewer, by name or as one of a company, as `TrainingFact`. Needs the viewer's context. */
export function trainingColumn(viewer: Member) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'assignmentId', t.id, 'companyId', t.company_id, 'company', o.name,
        'isPersonal', t.user_id is not null, 'isWaived', t.waived_at is not null,
        'course', jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title),
        'isEnrolled', e.id is not null, 'isStarted', e.last_lesson_id is not null,
        'isDone', e.completed_at is not null,
        'dueOn', to_char(t.due_at at time zone zone.name, 'YYYY-MM-DD'),
        'daysLeft', (t.due_at at time zone zone.name)::date - zone.today,
        'isPast', coalesce(t.due_at <= now(), false)))
      from training_assignments t
      join courses c on c.id = t.course_id and c.taken_down_at is null
      left join companies o on o.id = t.company_id
      left join enrollments e on e.course_id = c.id and e.user_id = ${viewer.id}
      where (t.user_id = ${viewer.id} or (t.user_id is null and t.company_id = zone.company_id))
        and (c.status in ('published', 'unlisted') or e.id is not null)), '[]') as training`;
}

/** The seats that the viewer holds. Needs the viewer's context. */
export function seatsColumn(viewer: Member) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'company', o.name, 'status', s.status, 'firstFailedAt', s.first_failed_at,
        'endsOn', to_char(least((l.expires_at at time zone 'UTC')::date, s.end_date), 'YYYY-MM-DD'),
        'endsAt', least(l.expires_at, (s.end_date + 1)::timestamp at time zone 'UTC')) order by l.id)
      from licenses l
      join company_subscriptions s on s.id = l.subscription_id
      left join companies o on o.id = l.company_id
      where l.assigned_user_id = ${viewer.id} and l.status = 'active'), '[]') as seats`;
}
