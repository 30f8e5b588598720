import type { AttemptStatus, GradeOfRecord } from "@/prisma/generated/enums";

export type AttemptFact = {
  id: number;
  attemptNo: number;
  status: AttemptStatus;
  score: number;
  passed: boolean | null;
  startedAt: Date;
  submittedAt: Date | null;
  deadlineAt: Date | null;
};

/** As a JSON column gives it, with dates as text. */
export type AttemptRow = Omit<AttemptFact, "startedAt" | "submittedAt" | "deadlineAt"> & {
  startedAt: string;
  submittedAt: string | null;
  deadlineAt: string | null;
};

export function toFacts(rows: readonly AttemptRow[]): AttemptFact[] {
  const date = (text: string | null) => (text ? new Date(text) : null);
  return rows.map(({ startedAt, submittedAt, deadlineAt, ...row }) => ({
    ...row,
    startedAt: new Date(startedAt),
    submittedAt: date(submittedAt),
    deadlineAt: date(deadlineAt),
  }));
}

export type Rules = { maxAttempts: number | null; cooldownMinutes: number; gradeOfRecord: GradeOfRecord };

export type Standing = {
  /** Running; it may be overdue. */
  open: AttemptFact | null;
  hasPassed: boolean;
  /** Attempts that can still be started or finished; null is no limit. */
  attemptsLeft: number | null;
  /** Before then no new attempt can be started. */
  waitUntil: Date | null;
  /** The score that counts, in percent; null before there is one. */
  recorded: number | null;
};

/**
 * Where a person stands in a quiz. An open attempt still counts as left, so that nothing is released by the
 * last one before it is handed in. Void attempts are as if they had never been.
 */
export function standingOf(attempts: readonly AttemptFact[], rules: Rules, now: Date): Standing {
  const counted = attempts.filter(({ status }) => status !== "void");
  const ended = counted.filter(({ status }) => status !== "in_progress");
  const graded = ended.filter(({ status }) => status === "graded").sort((a, b) => a.attemptNo - b.attemptNo);
  return {
    open: counted.find(({ status }) => status === "in_progress") ?? null,
    hasPassed: graded.some(({ passed }) => passed),
    attemptsLeft: rules.maxAttempts === null ? null : Math.max(0, rules.maxAttempts - ended.length),
    waitUntil: waitUntil(ended, rules.cooldownMinutes, now),
    recorded: recordedScore(graded, rules.gradeOfRecord),
  };
}

function waitUntil(ended: readonly AttemptFact[], minutes: number, now: Date) {
  const last = Math.max(0, ...ended.map(({ submittedAt }) => submittedAt?.getTime() ?? 0));
  const until = last + minutes * 60_000;
  return minutes > 0 && until > now.getTime() ? new Date(until) : null;
}

function recordedScore(graded: readonly AttemptFact[], rule: GradeOfRecord) {
  const scores = graded.map(({ score }) => score);
  if (scores.length === 0) return null;
  switch (rule) {
    case "highest":
      return Math.max(...scores);
    case "latest":
      return scores.at(-1) ?? null;
    case "first":
      return scores[0] ?? null;
    case "average":
      return Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length);
  }
}
