import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import { lessonsInOrder, nextLesson, type OutlineLesson, type OutlineModule } from "@/lib/learning/outline";
import { modulesColumn } from "@/lib/learning/queries/columns";
import { isMember, system, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { AttemptStatus, GradeOfRecord } from "@/prisma/generated/enums";
import { isOverdue } from "../deadline";
import { canReadAttempt } from "../policy";
import { isReleased } from "../release";
import { toResult } from "../result";
import { type AttemptRow, standingOf, toFacts } from "../standing";
import { submitAttempt } from "../submit-attempt";
import { toTaking } from "../taking";
import type { Snapshot, StoredAnswers } from "../types";
import { attemptsColumn } from "./columns";

type Row = {
  id: number;
  userId: string;
  learner: string;
  attemptNo: number;
  status: AttemptStatus;
  score: number;
  passed: boolean | null;
  pointsEarned: string | null;
  pointsPossible: string;
  timeSpent: number | null;
  snapshot: Snapshot;
  answers: StoredAnswers;
  deadlineAt: Date | null;
  now: Date;
  quiz: { id: number; maxAttempts: number | null; cooldownMinutes: number; gradeOfRecord: GradeOfRecord };
  lesson: { id: number; title: string };
  module: { title: string };
  course: { id: number; slug: string; title: string; instructorId: string };
  attempts: AttemptRow[];
};

export type AttemptPage = NonNullable<Awaited<ReturnType<typeof getAttempt>>>;
export type TakingPage = Extract<AttemptPage, { kind: "taking" }>;
export type ResultPage = Extract<AttemptPage, { kind: "result" }>;

/**
 * An attempt as its page shows it: to its owner the questions while it runs, the result afterwards; the result
 * to staff. Null where the viewer may not see it. One whose time is over is handed in first.
 */
export const getAttempt = cache(async (viewer: Viewer, attemptId: number) => {
  if (!isMember(viewer)) return null;
  const found = await readRow(viewer, attemptId);
  if (!found || !canReadAttempt(viewer, { userId: found.userId, instructorId: found.course.instructorId }))
    return null;

  const row = await withoutOverdue(viewer, found);
  if (row.status === "void") return { kind: "void" as const, ...frameOf(row) };
  if (row.status !== "in_progress") return toResultPage(viewer, row);
  return row.userId === viewer.id ? toTakingPage(row) : { kind: "running" as const, ...frameOf(row) };
});

async function withoutOverdue(viewer: Viewer, row: Row) {
  if (row.status !== "in_progress" || !isOverdue(row.deadlineAt, row.now)) return row;
  await submitAttempt(system, { attemptId: row.id });
  return (await readRow(viewer, row.id)) ?? row;
}

function frameOf({ id, attemptNo, snapshot, quiz, lesson, course, module, learner }: Row) {
  const { id: courseId, slug, title } = course;
  return {
    id,
    attemptNo,
    learner,
    quiz: { id: quiz.id, title: snapshot.title, passingScore: snapshot.passingScore },
    lesson,
    course: { id: courseId, slug, title },
    moduleTitle: module.title,
  };
}

/** Nothing of the snapshot goes on from here but what `toTaking` lets through. */
async function toTakingPage(row: Row) {
  const { snapshot, answers, deadlineAt, now } = row;
  return {
    kind: "taking" as const,
    ...frameOf(row),
    questions: await toTaking(snapshot, answers),
    timeLimit: snapshot.timeLimit,
    deadlineAt,
    now,
    savedAt: lastSaved(answers),
    best: standingOf(toFacts(row.attempts), { ...row.quiz, gradeOfRecord: "highest" }, now).recorded,
  };
}

function lastSaved(answers: StoredAnswers) {
  const times = Object.values(answers).flatMap(({ at }) => (at ? [at] : []));
  return times.length === 0 ? null : new Date(Math.max(...times.map((at) => Date.parse(at))));
}

async function toResultPage(viewer: Viewer, row: Row) {
  const { snapshot, answers, status, score, passed, timeSpent, quiz, now } = row;
  const isOwner = row.userId === viewer.id;
  const attempts = toFacts(row.attempts);
  const standing = standingOf(attempts, quiz, now);
  const isShown = !isOwner || isReleased(snapshot.release, standing);
  return {
    kind: "result" as const,
    ...frameOf(row),
    isOwner,
    isWaiting: status !== "graded",
    score,
    passed,
    points: { earned: row.pointsEarned, possible: row.pointsPossible },
    timeSpent,
    release: snapshot.release,
    isReleased: isShown,
    gradeOfRecord: quiz.gradeOfRecord,
    standing,
    attempts: attempts.filter((attempt) => attempt.status === "graded"),
    questions: await toResult(snapshot, answers, isShown),
    next: isOwner ? await nextStep(viewer, row) : null,
    now,
  };
}

/** The lesson itself while it is not complete, then the next one that is left; null where none is. */
async function nextStep(viewer: Viewer, { lesson, course }: Row) {
  const [row] = await db.$queryRaw<{ modules: OutlineModule<OutlineLesson>[] }[]>`
    select ${modulesColumn(viewer)} from courses c where c.id = ${course.id}`;
  const lessons = lessonsInOrder(row?.modules ?? []);
  const own = lessons.find(({ id }) => id === lesson.id);
  const next = own && !own.isDone ? own : nextLesson(lessons, lesson.id);
  return next && { id: next.id, number: next.number, title: next.title, isOwn: next.id === lesson.id };
}

async function readRow(viewer: Viewer, attemptId: number) {
  const [row] = await db.$queryRaw<Row[]>`
    select a.id, a.user_id as "userId", a.attempt_no as "attemptNo", a.status::text, a.score, a.passed,
           a.points_earned::text as "pointsEarned", a.points_possible::text as "pointsPossible",
           a.time_spent as "timeSpent", a.snapshot, a.answers, a.deadline_at as "deadlineAt", now() as now,
           coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.username) as learner,
           jsonb_build_object('id', q.id, 'maxAttempts', q.max_attempts,
             'cooldownMinutes', q.cooldown_minutes, 'gradeOfRecord', q.grade_of_record) as quiz,
           jsonb_build_object('id', l.id, 'title', l.title) as lesson,
           jsonb_build_object('title', m.title) as module,
           jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'instructorId', c.instructor_id) as course,
           ${attemptsColumn(viewer, Prisma.sql`a.user_id`)}
    from quiz_attempts a
    join users u on u.id = a.user_id
    join quizzes q on q.id = a.quiz_id
    join lessons l on l.id = q.lesson_id
    join modules m on m.id = l.module_id
    join courses c on c.id = m.course_id
    where a.id = ${attemptId}`;
  return row ?? null;
}
