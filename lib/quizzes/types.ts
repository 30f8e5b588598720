import type { QuestionType, ReleaseRule, SelectScoring } from "@/prisma/generated/enums";

/** What an attempt froze when it started. Later edits of the quiz do not reach it. */
export type Snapshot = {
  version: 1;
  title: string;
  passingScore: number;
  /** Minutes. */
  timeLimit: number | null;
  release: ReleaseRule;
  /** What the order was shuffled with; null where it was not. */
  seed: number | null;
  questions: SnapshotQuestion[];
};

export type SnapshotQuestion = {
  id: number;
  type: QuestionType;
  text: string;
  points: number;
  explanation: string | null;
  selectScoring: SelectScoring;
  isCaseSensitive: boolean;
  /** In the order shown. An answer names an option by its place here, which tells nothing about it. */
  options: SnapshotOption[];
  /** Matching: the right-hand side, in the order shown. */
  rights: string[];
};

export type SnapshotOption = {
  id: number;
  text: string;
  isCorrect: boolean;
  explanation: string | null;
  /** Place in the author's order, which is the right one in `ordering`. */
  order: number;
  match: string | null;
  blank: number | null;
  /** Decimal numbers as text. */
  absoluteTolerance: string | null;
  relativeTolerance: string | null;
};

/**
 * By type: the place of the option (one right, true or false); places (several right); places in order
 * (ordering); for each left the place of its right or null (matching); text (numeric, short answer, essay);
 * texts (blanks).
 */
export type AnswerValue = number | string | (number | null)[] | string[];

/** As stored, by question id. `fraction` and `points` are there once it is graded. */
export type StoredAnswer = {
  value: AnswerValue | null;
  seq: number;
  at?: string;
  isFlagged?: boolean;
  fraction?: number;
  points?: number;
  /** What the instructor who graded it wrote. */
  feedback?: string;
};

export type StoredAnswers = Record<string, StoredAnswer>;
