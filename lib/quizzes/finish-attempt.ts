import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { completeLesson } from "@/lib/learning/complete-lesson";
import type { Viewer } from "@/lib/viewer";
import { isWellFormed, readAnswer } from "./answers";
import { toDecimal } from "./fraction";
import { grade } from "./grading";
import { graceSeconds } from "./save-answers";
import type { Snapshot, StoredAnswers } from "./types";

type OpenAttempt = {
  id: number;
  userId: string;
  lessonId: number;
  snapshot: Snapshot;
  answers: StoredAnswers;
  isLate: boolean;
};

/**
 * Hands in and grades an open attempt; one that is not open any more is left as it is, so repeating changes
 * nothing. `sent` are answers that came with the form; after the deadline they no longer count.
 * @returns whether this call was the one that ended it
 */
export async function finishAttempt(tx: Tx, viewer: Viewer, attemptId: number, sent?: Map<number, string[]>) {
  const open = await lockOpen(tx, attemptId);
  if (!open) return false;

  const stored = open.isLate || !sent ? open.answers : merge(open, sent);
  const { answers, earned, score, passed, needsGrading } = grade(open.snapshot, stored);
  await tx.$executeRaw`
    update quiz_attempts set
      status = ${needsGrading ? "needs_grading" : "graded"}::attempt_status,
      answers = ${JSON.stringify(answers)}::jsonb,
      points_earned = ${toDecimal(earned)}::numeric,
      score = ${score},
      passed = ${needsGrading ? null : passed},
      submitted_at = least(deadline_at, now()),
      graded_at = case when ${needsGrading} then null else now() end,
      time_spent = extract(epoch from least(deadline_at, now()) - started_at)::int
    where id = ${attemptId}`;

  await recordEvent(tx, viewer, {
    action: "attempt.submitted",
    object: { type: "attempt", id: attemptId },
    after: { score, passed: needsGrading ? null : passed },
  });
  if (passed && !needsGrading) await completeLesson(tx, { userId: open.userId, lessonId: open.lessonId });
  return true;
}

async function lockOpen(tx: Tx, attemptId: number) {
  const [open] = await tx.$queryRaw<OpenAttempt[]>`
    select a.id, a.user_id as "userId", q.lesson_id as "lessonId", a.snapshot, a.answers,
           coalesce(now() > a.deadline_at + make_interval(secs => ${graceSeconds}), false) as "isLate"
    from quiz_attempts a join quizzes q on q.id = a.quiz_id
    where a.id = ${attemptId} and a.status = 'in_progress'
    for update of a`;
  return open;
}

function merge({ snapshot, answers }: OpenAttempt, sent: Map<number, string[]>) {
  const merged: StoredAnswers = { ...answers };
  for (const question of snapshot.questions) {
    const value = readAnswer(question, sent.get(question.id) ?? []);
    if (value === undefined || !isWellFormed(question, value)) continue;
    const before = answers[question.id];
    merged[question.id] = { ...before, value, seq: (before?.seq ?? 0) + 1 };
  }
  return merged;
}
