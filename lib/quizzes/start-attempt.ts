import "server-only";

import { randomInt } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { plural } from "@/lib/format";
import { loadLessonAccess } from "@/lib/learning/load-lesson";
import { canStartAttempt } from "./policy";
import { startAttemptInput } from "./schema";
import { freeze } from "./snapshot";

/**
 * Starts an attempt, or gives back the one that is open. Its questions are frozen, and its deadline set by
 * the database's clock.
 * @throws AppError LIMIT_REACHED when no attempts are left or the pause between two is not over
 */
export const startAttempt = command({
  input: startAttemptInput,
  async load({ tx, viewer, input }) {
    if (viewer.id === null) return null;
    const quiz = await tx.quiz.findUnique({
      where: { id: input.quizId },
      relationLoadStrategy: "join",
      select: quizFields,
    });
    const found = quiz && (await loadLessonAccess(tx, viewer, quiz.lessonId));
    if (!found || found.access.kind === "deny") return null;
    return { quiz, userId: viewer.id, access: found.access, isEnrolled: found.enrollment !== null };
  },
  authorize: canStartAttempt,
  async run({ tx, viewer, subject: { quiz, userId } }) {
    const before = await countTaken(tx, quiz.id, userId);
    if (before.openId !== null) return { attemptId: before.openId };
    if (quiz.questions.length === 0) throw new AppError("CONFLICT", "This quiz has no questions yet.");
    refuseWhenUsedUp(quiz.maxAttempts, before);

    const snapshot = freeze(quiz, randomInt(2 ** 31));
    const possible = snapshot.questions.reduce((sum, { points }) => sum + points, 0);
    const attemptNo = before.taken + 1;
    const [started] = await tx.$queryRaw<{ id: number }[]>`
      insert into quiz_attempts
        (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot, deadline_at)
      values (${userId}, ${quiz.id}, ${attemptNo}, ${snapshot.questions.length}, ${possible},
              ${JSON.stringify(snapshot)}::jsonb, now() + make_interval(mins => ${quiz.timeLimit}::int))
      on conflict do nothing
      returning id`;
    // Another tab was faster: its attempt is the one.
    if (!started) return { attemptId: (await countTaken(tx, quiz.id, userId)).openId ?? raced() };

    await recordEvent(tx, viewer, {
      action: "attempt.started",
      object: { type: "attempt", id: started.id },
      after: { quizId: quiz.id, attemptNo },
    });
    return { attemptId: started.id };
  },
});

const quizFields = {
  id: true,
  lessonId: true,
  title: true,
  passingScore: true,
  timeLimit: true,
  release: true,
  isShuffled: true,
  maxAttempts: true,
  questions: {
    orderBy: { orderIndex: "asc" },
    select: {
      id: true,
      questionType: true,
      questionText: true,
      points: true,
      explanation: true,
      selectScoring: true,
      isCaseSensitive: true,
      answers: {
        orderBy: { orderIndex: "asc" },
        select: {
          id: true,
          answerText: true,
          isCorrect: true,
          explanation: true,
          orderIndex: true,
          matchText: true,
          blankNo: true,
          absoluteTolerance: true,
          relativeTolerance: true,
        },
      },
    },
  },
} as const;

type Taken = { openId: number | null; taken: number; counted: number; waitSeconds: number };

/** Void attempts keep their number but are given back: they neither count nor make anybody wait. */
async function countTaken(tx: Tx, quizId: number, userId: string): Promise<Taken> {
  const [row] = await tx.$queryRaw<[Taken]>`
    select max(a.id) filter (where a.status = 'in_progress') as "openId",
           coalesce(max(a.attempt_no), 0)::int as taken,
           (count(a.id) filter (where a.status <> 'void'))::int as counted,
           coalesce(ceil(extract(epoch from
             max(a.submitted_at) filter (where a.status <> 'void')
             + make_interval(mins => q.cooldown_minutes) - now())), 0)::int as "waitSeconds"
    from quizzes q left join quiz_attempts a on a.quiz_id = q.id and a.user_id = ${userId}
    where q.id = ${quizId} group by q.id`;
  return row;
}

function refuseWhenUsedUp(maxAttempts: number | null, { counted, waitSeconds }: Taken) {
  if (maxAttempts !== null && counted >= maxAttempts) {
    throw new AppError("LIMIT_REACHED", `You have used all ${plural(maxAttempts, "attempt")}.`);
  }
  if (waitSeconds > 0) {
    throw new AppError(
      "LIMIT_REACHED",
      `You can try again in ${plural(Math.ceil(waitSeconds / 60), "minute")}.`,
    );
  }
}

function raced(): never {
  throw new AppError("CONFLICT", "This attempt has just ended in another tab. Reload the page.");
}
