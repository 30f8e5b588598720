import "server-only";

import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";
import { type LessonFacts, missingLessons } from "../missing";
import { lessonsInOrder, locksOf, nextLesson, type OutlineModule } from "../outline";
import { percentDone } from "../progress";
import { factsOf, modulesColumn } from "./columns";

type Lesson = LessonFacts & { minutes: number | null };

type CourseRow = AccessRow & {
  category: string;
  coverImage: string | null;
  lastLessonId: number | null;
  positionSec: number | null;
  modules: OutlineModule<Lesson>[];
};

export type EnrolledCourse = ReturnType<typeof asEnrolled>;

const enoughCourses = 200;

/** The courses a person is enrolled in, the one they were in last first. */
export async function listEnrolledCourses(viewer: Member) {
  const rows = await db.$queryRaw<CourseRow[]>`
    select ${accessColumns(viewer)}, coalesce(k.name, '') as category, c.cover_image as "coverImage",
           e.last_lesson_id as "lastLessonId", p.position_sec::float8 as "positionSec",
           ${modulesColumn(viewer, factsOf(viewer))}
    from ${accessTables(viewer)}
    left join categories k on k.id = c.category_id
    left join lesson_progress p on p.lesson_id = e.last_lesson_id and p.user_id = e.user_id
    where e.id is not null
    order by coalesce(e.last_seen_at, e.enrolled_at) desc, e.id desc
    limit ${enoughCourses}`;
  return rows.map((row) => asEnrolled(viewer, row));
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
    /** What is left until the course is complete; see `missingLessons`. */
    missing: missingLessons(lessons, { isOrdered: course.isOrdered, isFinished: isCompleted }),
  };
}
