import "server-only";

import { randomInt } from "node:crypto";
import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadQuestions } from "./load-questions";
import { loadQuiz } from "./load-quiz";
import { canStartAttempt } from "./policy";
import { startAttemptInput } from "./schema";
import { freeze } from "./snapshot";
import type { Standing } from "./standing";
import { untilThen } from "./wording";

/**
 * Starts an attempt, or gives back the one that is open. Its questions are frozen, and its deadline set by
 * the database's clock.
 * @throws AppError LIMIT_REACHED when no attempts are left or the pause between two is not over
 */
export const startAttempt = command({
  input: startAttemptInput,
  async load({ tx, viewer, input }) {
    const found = viewer.id === null ? null : await loadQuiz(tx, viewer, input.quizId);
    return found && found.access.kind !== "deny" ? found : null;
  },
  authorize: canStartAttempt,
  async run({ tx, viewer, input: { quizId }, subject: { quiz, attempts, standing, now } }) {
    if (standing.open) return { attemptId: standing.open.id };
    if (quiz.questions === 0) throw new AppError("CONFLICT", "This quiz has no questions yet.");
    refuseWhenUsedUp(standing, now);

    const questions = await loadQuestions(tx, quizId);
    const snapshot = freeze({ ...quiz, questions }, randomInt(2 ** 31));
    const possible = snapshot.questions.reduce((sum, { points }) => sum + points, 0);
    // Void attempts are given back, but keep their number.
    const attemptNo = Math.max(0, ...attempts.map((attempt) => attempt.attemptNo)) + 1;
    const [started] = await tx.$queryRaw<{ id: number }[]>`
      insert into quiz_attempts
        (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot, deadline_at)
      values (${viewer.id}, ${quizId}, ${attemptNo}, ${snapshot.questions.length}, ${possible},
              ${JSON.stringify(snapshot)}::jsonb, now() + make_interval(mins => ${quiz.timeLimit}::int))
      on conflict do nothing
      returning id`;
    // Another tab was faster: its attempt is the one.
    if (!started) return { attemptId: (await loadQuiz(tx, viewer, quizId))?.standing.open?.id ?? raced() };

    await recordEvent(tx, viewer, {
      action: "attempt.started",
      object: { type: "attempt", id: started.id },
      after: { quizId, attemptNo },
    });
    return { attemptId: started.id };
  },
});

function refuseWhenUsedUp({ attemptsLeft, waitUntil }: Standing, now: Date) {
  if (attemptsLeft === 0) throw new AppError("LIMIT_REACHED", "You have used all attempts.");
  if (waitUntil) throw new AppError("LIMIT_REACHED", `You can try again ${untilThen(waitUntil, now)}.`);
}

function raced(): never {
  throw new AppError("CONFLICT", "This attempt has just ended in another tab. Reload the page.");
}
