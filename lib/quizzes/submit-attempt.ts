import "server-only";

import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { isWellFormed, readAnswer } from "./answers";
import { finishAttempt } from "./finish-attempt";
import { loadOpenAttempt, type LockedAttempt } from "./load-open-attempt";
import { canSubmitAttempt } from "./policy";
import { submitAttemptInput } from "./schema";
import type { StoredAnswers } from "./types";

/**
 * Hands in an attempt, or only keeps what its form sent. Handing in twice, from two tabs or after the
 * deadline gives the one result; what is sent after the deadline does not count.
 */
export const submitAttempt = command({
  input: submitAttemptInput,
  async load({ tx, viewer, input }) {
    const attempt = await loadOpenAttempt(tx, input.attemptId);
    return attempt && canSubmitAttempt(viewer, attempt) ? attempt : null;
  },
  authorize: canSubmitAttempt,
  async run({ tx, viewer, input, subject: attempt }) {
    const { id: attemptId, status, isLate } = attempt;
    if (status !== "in_progress") return { attemptId };

    const answers = isLate ? attempt.answers : merge(attempt, input.answers);
    if (input.intent === "save" && !isLate) await keep(tx, attemptId, answers);
    else await finishAttempt(tx, viewer, attempt, answers);
    return { attemptId };
  },
});

function keep(tx: Tx, attemptId: number, answers: StoredAnswers) {
  return tx.$executeRaw`update quiz_attempts set answers = ${JSON.stringify(answers)}::jsonb where id = ${attemptId}`;
}

function merge({ snapshot, answers }: LockedAttempt, sent: ReadonlyMap<number, readonly string[]>) {
  const merged: StoredAnswers = { ...answers };
  for (const question of snapshot.questions) {
    const value = readAnswer(question, sent.get(question.id) ?? []);
    if (value === undefined || !isWellFormed(question, value)) continue;
    const before = answers[question.id];
    merged[question.id] = { ...before, value, seq: (before?.seq ?? 0) + 1 };
  }
  return merged;
}
