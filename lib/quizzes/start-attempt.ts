import "server-only";

import { randomInt } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { loadCourseAccess } from "@/lib/learning/load-access";
import { plural } from "@/lib/format";
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
    const quiz = await tx.quiz.findFirst({ where: { id: input.quizId }, select: quizFields });
    if (!quiz || viewer.id === null) return null;
    const courseId = quiz.lesson.module.courseId;
    const found = await loadCourseAccess(tx, viewer, courseId);
    if (!found || found.access.kind === "deny") return null;
    return { quiz, userId: viewer.id, access: found.access, isEnrolled: found.enrollment !== null };
  },
  authorize: canStartAttempt,
  async run({ tx, viewer, subject: { quiz, userId } }) {
    const open = await findOpen(tx, quiz.id, userId);
    if (open) return { attemptId: open.id };
    if (quiz.questions.length === 0) throw new AppError("CONFLICT", "This quiz has no questions yet.");

    const before = await countTaken(tx, quiz.id, userId);
    refuseWhenUsedUp(quiz, before);

    const snapshot = freeze(quiz, randomInt(2 ** 31));
    const possible = snapshot.questions.reduce((sum, { points }) => sum + points, 0);
    const [started] = await tx.$queryRaw<{ id: number }[]>`
      insert into quiz_attempts
        (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot, deadline_at)
      values (${userId}, ${quiz.id}, ${before.taken + 1}, ${snapshot.questions.length}, ${possible},
              ${JSON.stringify(snapshot)}::jsonb, now() + make_interval(mins => ${quiz.timeLimit}::int))
      on conflict (quiz_id, user_id) where status = 'in_progress' do nothing
      returning id`;
    // Another tab was faster: its attempt is the one.
    if (!started) return { attemptId: (await findOpen(tx, quiz.id, userId))?.id ?? raced() };

    await recordEvent(tx, viewer, {
      action: "attempt.started",
      object: { type: "attempt", id: started.id },
      after: { quizId: quiz.id, attemptNo: before.taken + 1 },
    });
    return { attemptId: started.id };
  },
});

const quizFields = {
  id: true,
  title: true,
  passingScore: true,
  timeLimit: true,
  release: true,
  isShuffled: true,
  maxAttempts: true,
  cooldownMinutes: true,
  lesson: { select: { module: { select: { courseId: true } } } },
  questions: {
    orderBy: { orderIndex: "asc" },
    include: { answers: { orderBy: { orderIndex: "asc" } } },
  },
} as const;

function findOpen(tx: Tx, quizId: number, userId: string) {
  return tx.quizAttempt.findFirst({ where: { quizId, userId, status: "in_progress" }, select: { id: true } });
}

type Taken = { taken: number; counted: number; waitSeconds: number };

/** Void attempts keep their number but are given back. */
async function countTaken(tx: Tx, quizId: number, userId: string): Promise<Taken> {
  const [row] = await tx.$queryRaw<[Taken]>`
    select coalesce(max(a.attempt_no), 0)::int as taken,
           count(*) filter (where a.status <> 'void')::int as counted,
           coalesce(ceil(extract(epoch from max(a.submitted_at) + make_interval(mins => q.cooldown_minutes) - now())), 0)::int
             as "waitSeconds"
    from quizzes q left join quiz_attempts a on a.quiz_id = q.id and a.user_id = ${userId}
    where q.id = ${quizId} group by q.id`;
  return row;
}

function refuseWhenUsedUp(quiz: { maxAttempts: number | null }, { counted, waitSeconds }: Taken) {
  if (quiz.maxAttempts !== null && counted >= quiz.maxAttempts) {
    throw new AppError("LIMIT_REACHED", `You have used all ${plural(quiz.maxAttempts, "attempt")}.`);
  }
  if (waitSeconds > 0) {
    const minutes = Math.ceil(waitSeconds / 60);
    throw new AppError("LIMIT_REACHED", `You can try again in ${plural(minutes, "minute")}.`);
  }
}

function raced(): never {
  throw new AppError("CONFLICT", "This attempt has just ended in another tab. Reload the page.");
}
