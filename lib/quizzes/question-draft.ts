import type { QuestionType, SelectScoring } from "@/prisma/generated/enums";

/** A question as it was read from a file, before it has an id. */
export type QuestionDraft = {
  /** Where it begins in its file, from 1. */
  line: number;
  type: QuestionType;
  /** Markdown. */
  text: string;
  points: number;
  explanation: string | null;
  selectScoring: SelectScoring;
  isCaseSensitive: boolean;
  tags: string[];
  answers: AnswerDraft[];
};

/** In the author's order, which is the right one in `ordering`. */
export type AnswerDraft = {
  text: string;
  isCorrect: boolean;
  explanation: string | null;
  match: string | null;
  blank: number | null;
  /** A decimal number as text. */
  absoluteTolerance: string | null;
};
