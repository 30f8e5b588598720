import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { completeLesson } from "@/lib/learning/complete-lesson";
import type { Viewer } from "@/lib/viewer";
import { toDecimal } from "./fraction";
import { grade } from "./grading";
import type { LockedAttempt } from "./load-open-attempt";
import type { StoredAnswers } from "./types";

/** Hands in and grades a running attempt that is locked by this transaction, with the answers given here. */
export async function finishAttempt(tx: Tx, viewer: Viewer, attempt: LockedAttempt, given: StoredAnswers) {
  const { answers, earned, score, passed, needsGrading } = grade(attempt.snapshot, given);
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
    where id = ${attempt.id}`;

  await recordEvent(tx, viewer, {
    action: "attempt.submitted",
    object: { type: "attempt", id: attempt.id },
    after: { score, passed: needsGrading ? null : passed },
  });
  if (passed && !needsGrading) {
    await completeLesson(tx, viewer, { userId: attempt.userId, lessonId: attempt.lessonId });
  }
}
