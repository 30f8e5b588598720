import "server-only";

import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";
import { lessonsInOrder, locksOf, nextLesson, type OutlineLesson, type OutlineModule } from "../outline";
import { percentDone } from "../progress";
import type { Day } from "../week";
import { modulesColumn } from "./columns";

type Lesson = OutlineLesson & { minutes: number | null };

type CourseRow = AccessRow & {
  category: string;
  coverImage: string | null;
  lastLessonId: number | null;
  positionSec: number | null;
  modules: OutlineModule<Lesson>[];
};

export type QuizResult = {
  attemptId: number;
  quiz: string;
  course: string;
  /** Percent; null while an instructor still has to grade. */
  score: number | null;
  passed: boolean | null;
  submittedAt: string;
};

export type EnrolledCourse = ReturnType<typeof asEnrolled>;

const enoughCourses = 200;
const recentResults = 5;

/** The courses a person is enrolled in, the one they were in last first. */
export async function listEnrolledCourses(viewer: Member) {
  const rows = await db.$queryRaw<CourseRow[]>`
    select ${accessColumns(viewer)}, coalesce(k.name, '') as category, c.cover_image as "coverImage",
           e.last_lesson_id as "lastLessonId", p.position_sec::float8 as "positionSec", ${modulesColumn(viewer)}
    from ${accessTables(viewer)}
    left join categories k on k.id = c.category_id
    left join lesson_progress p on p.lesson_id = e.last_lesson_id and p.user_id = e.user_id
    where e.id is not null
    order by coalesce(e.last_seen_at, e.enrolled_at) desc, e.id desc
    limit ${enoughCourses}`;
  return rows.map((row) => asEnrolled(viewer, row));
}

/** What a person did lately: results of quizzes, newest first, and the last seven days of their own calendar. */
export async function getRecentActivity(viewer: Member) {
  const [row] = await db.$queryRaw<[{ results: QuizResult[]; days: Day[] }]>`
    select ${resultsColumn(viewer)}, ${daysColumn(viewer)}`;
  return row;
}

function asEnrolled(viewer: Member, row: CourseRow) {
  const { course, access } = readAccess(viewer, row);
  const lessons = lessonsInOrder(row.modules);
  const isCompleted = row.completedAt !== null;
  const locks = locksOf(lessons, { isOrdered: course.isOrdered, isFinished: isCompleted });
  const next = nextLesson(lessons, row.lastLessonId, locks);
  const left = lessons.filter(({ isDone }) => !isDone);
  return {
    course: { ...course, category: row.category, coverImage: row.coverImage },
    access,
    modules: row.modules,
    /** Where "resume" leads; in a finished course its first lesson. */
    next: next ?? lessons[0] ?? null,
    resumeAt: next && next.id === row.lastLessonId ? row.positionSec : null,
    isStarted: row.lastLessonId !== null || left.length < lessons.length,
    completedAt: row.completedAt,
    percent: percentDone({ done: lessons.length - left.length, required: lessons.length, isCompleted }),
    minutesLeft: left.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  };
}

function resultsColumn(viewer: Member) {
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

function daysColumn(viewer: Member) {
  return Prisma.sql`
    (with zone as (
      select name, (now() at time zone name)::date as today
      from (select coalesce(u.time_zone, 'UTC') as name from users u where u.id = ${viewer.id}) z
    ), done as (
      select (lc.completed_at at time zone zone.name)::date as day, lc.time_spent as seconds
      from lesson_completions lc, zone
      where lc.user_id = ${viewer.id} and lc.completed_at > now() - interval '8 days'
      union all
      select (a.submitted_at at time zone zone.name)::date, a.time_spent
      from quiz_attempts a, zone
      where a.user_id = ${viewer.id} and a.submitted_at > now() - interval '8 days'
    )
    select jsonb_agg(d order by d.date) from (
      select to_char(day, 'YYYY-MM-DD') as date,
             (select coalesce(sum(done.seconds), 0) from done where done.day = series.day::date) as seconds,
             exists (select from done where done.day = series.day::date) as "isActive"
      from zone, generate_series(zone.today - 6, zone.today, interval '1 day') as series(day)) d) as days`;
}
