import "server-only";

import type { Tx } from "@/lib/db";
import type { AttemptStatus } from "@/prisma/generated/enums";
import { graceSeconds } from "./deadline";
import type { Snapshot, StoredAnswers } from "./types";

export type LockedAttempt = {
  id: number;
  userId: string;
  lessonId: number;
  status: AttemptStatus;
  snapshot: Snapshot;
  answers: StoredAnswers;
  /** What comes now comes too late. */
  isLate: boolean;
};

/** Locks an attempt until the transaction ends, so that it is handed in by one of those who try. */
export async function loadOpenAttempt(tx: Tx, attemptId: number) {
  const [attempt] = await tx.$queryRaw<LockedAttempt[]>`
    select a.id, a.user_id as "userId", q.lesson_id as "lessonId", a.status::text, a.snapshot, a.answers,
           coalesce(now() > a.deadline_at + make_interval(secs => ${graceSeconds}), false) as "isLate"
    from quiz_attempts a join quizzes q on q.id = a.quiz_id
    where a.id = ${attemptId}
    for update of a`;
  return attempt ?? null;
}
