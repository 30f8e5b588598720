import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import { holdBack, type LessonAccess } from "@/lib/learning/access";
import { type AccessRow, accessColumns, accessTables, readAccess } from "@/lib/learning/load-access";
import { lessonsInOrder, locksOf, type OutlineLesson, type OutlineModule } from "@/lib/learning/outline";
import { modulesColumn } from "@/lib/learning/queries/columns";
import { isMember, system, type Viewer } from "@/lib/viewer";
import type { GradeOfRecord, ReleaseRule } from "@/prisma/generated/enums";
import { isOverdue } from "../deadline";
import { canSeeQuiz, canStartAttempt } from "../policy";
import { type AttemptRow, standingOf, toFacts } from "../standing";
import { submitAttempt } from "../submit-attempt";
import { attemptsColumn } from "./columns";

type Quiz = {
  id: number;
  title: string;
  description: string | null;
  timeLimit: number | null;
  passingScore: number;
  maxAttempts: number | null;
  cooldownMinutes: number;
  release: ReleaseRule;
  gradeOfRecord: GradeOfRecord;
  questions: number;
  points: number;
};

type QuizRow = AccessRow & {
  quiz: Quiz;
  lesson: { id: number; title: string; isPreview: boolean };
  attempts: AttemptRow[];
  modules: OutlineModule<OutlineLesson>[];
};

export type QuizPage = NonNullable<Awaited<ReturnType<typeof getQuiz>>>;

/**
 * What a quiz is, what it asks for, and how the viewer stands in it, in one statement; null where the viewer
 * may not see it. An attempt whose time is over is handed in first.
 */
export const getQuiz = cache(async (viewer: Viewer, quizId: number) => {
  if (!isMember(viewer)) return null;
  const row = await readRow(viewer, quizId);
  const page = row && toPage(viewer, row);
  const open = page?.standing.open;
  if (!open || !isOverdue(open.deadlineAt, page.now)) return page;

  await submitAttempt(system, { attemptId: open.id });
  const fresh = await readRow(viewer, quizId);
  return fresh && toPage(viewer, fresh);
});

function toPage(viewer: Viewer, row: QuizRow) {
  const { quiz, lesson } = row;
  const found = readAccess(viewer, row, { isPreview: lesson.isPreview });
  const access = withLocks(found.access, row);
  const attempts = toFacts(row.attempts);
  if (!canSeeQuiz(access) && attempts.length === 0) return null;

  const isEnrolled = found.enrollment !== null;
  return {
    quiz,
    lesson,
    course: found.course,
    access,
    isEnrolled,
    canStart: canStartAttempt(viewer, { access, isEnrolled }),
    attempts,
    standing: standingOf(attempts, quiz, row.now),
    now: row.now,
  };
}

function withLocks(
  access: Parameters<typeof holdBack>[0],
  { lesson, modules, isOrdered, completedAt }: QuizRow,
): LessonAccess {
  const locks = locksOf(lessonsInOrder(modules), { isOrdered, isFinished: completedAt !== null });
  return holdBack(access, { isPreview: lesson.isPreview, blocker: locks.get(lesson.id) ?? null });
}

async function readRow(viewer: Viewer, quizId: number) {
  const [row] = await db.$queryRaw<QuizRow[]>`
    select ${accessColumns(viewer)}, ${modulesColumn(viewer)},
           jsonb_build_object('id', l.id, 'title', l.title, 'isPreview', l.is_preview) as lesson,
           jsonb_build_object(
             'id', q.id, 'title', q.title, 'description', q.description, 'timeLimit', q.time_limit,
             'passingScore', q.passing_score, 'maxAttempts', q.max_attempts,
             'cooldownMinutes', q.cooldown_minutes, 'release', q.release, 'gradeOfRecord', q.grade_of_record,
             'questions', (select count(*) from quiz_questions n where n.quiz_id = q.id),
             'points', (select coalesce(sum(n.points), 0) from quiz_questions n where n.quiz_id = q.id)) as quiz,
           ${attemptsColumn(viewer)}
    from quizzes q
    join lessons l on l.id = q.lesson_id and l.published_at is not null
    join modules m on m.id = l.module_id
    join ${accessTables(viewer)} on c.id = m.course_id
    where q.id = ${quizId}`;
  return row ?? null;
}
