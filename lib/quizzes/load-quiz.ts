import "server-only";

import type { Tx } from "@/lib/db";
import { type Access, holdBack, type LessonAccess } from "@/lib/learning/access";
import { type AccessRow, accessColumns, accessTables, readAccess } from "@/lib/learning/load-access";
import { lessonsInOrder, locksOf, type OutlineLesson, type OutlineModule } from "@/lib/learning/outline";
import { modulesColumn } from "@/lib/learning/queries/columns";
import type { Viewer } from "@/lib/viewer";
import type { GradeOfRecord, ReleaseRule } from "@/prisma/generated/enums";
import { attemptsColumn } from "./queries/columns";
import { type AttemptRow, standingOf, toFacts } from "./standing";

type Quiz = {
  id: number;
  title: string;
  description: string | null;
  /** Minutes. */
  timeLimit: number | null;
  passingScore: number;
  maxAttempts: number | null;
  cooldownMinutes: number;
  isShuffled: boolean;
  release: ReleaseRule;
  gradeOfRecord: GradeOfRecord;
  /** How many. */
  questions: number;
  points: number;
};

type Row = AccessRow & {
  quiz: Quiz;
  lesson: { id: number; title: string; isPreview: boolean };
  attempts: AttemptRow[];
  modules: OutlineModule<OutlineLesson>[];
};

/**
 * A quiz of a published lesson, whether the viewer may take it and how they stand in it, in one statement. Null
 * where there is no such quiz.
 */
export async function loadQuiz(tx: Pick<Tx, "$queryRaw">, viewer: Viewer, quizId: number) {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${accessColumns(viewer)}, ${modulesColumn(viewer)}, ${attemptsColumn(viewer)},
           jsonb_build_object('id', l.id, 'title', l.title, 'isPreview', l.is_preview) as lesson,
           jsonb_build_object(
             'id', q.id, 'title', q.title, 'description', q.description, 'timeLimit', q.time_limit,
             'passingScore', q.passing_score, 'maxAttempts', q.max_attempts, 'isShuffled', q.is_shuffled,
             'cooldownMinutes', q.cooldown_minutes, 'release', q.release, 'gradeOfRecord', q.grade_of_record,
             'questions', (select count(*) from quiz_questions n where n.quiz_id = q.id),
             'points', (select coalesce(sum(n.points), 0) from quiz_questions n where n.quiz_id = q.id)) as quiz
    from quizzes q
    join lessons l on l.id = q.lesson_id and l.published_at is not null
    join modules m on m.id = l.module_id
    join ${accessTables(viewer)} on c.id = m.course_id
    where q.id = ${quizId}`;
  if (!row) return null;

  const { quiz, lesson, now } = row;
  const { course, access, enrollment } = readAccess(viewer, row, { isPreview: lesson.isPreview });
  const attempts = toFacts(row.attempts);
  return {
    quiz,
    lesson,
    course,
    access: withLocks(access, row),
    isEnrolled: enrollment !== null,
    attempts,
    standing: standingOf(attempts, quiz, now),
    now,
  };
}

function withLocks(access: Access, { lesson, modules, isOrdered, completedAt }: Row): LessonAccess {
  const locks = locksOf(lessonsInOrder(modules), { isOrdered, isFinished: completedAt !== null });
  return holdBack(access, { isPreview: lesson.isPreview, blocker: locks.get(lesson.id) ?? null });
}
