import type { AnswerValue } from "@/lib/quizzes/types";

/** One answer as it is kept in the browser and sent. Of two the one with the higher `seq` counts. */
export type Entry = {
  questionId: number;
  value: AnswerValue | null;
  /** The server's time in milliseconds when it was given, so that the last one wins across devices. */
  seq: number;
  isFlagged: boolean;
};

/** What the server says after saving. Times are its own. */
export type Saved = {
  savedAt: string;
  now: string;
  deadlineAt: string | null;
  /** The `seq` that it now holds for each question sent. */
  seqs: Record<string, number>;
};
