import { renderMarkdown } from "@/lib/markdown";
import type { QuestionType } from "@/prisma/generated/enums";
import { markBlanks } from "./blanks";
import { blankNumbers, leftsOf } from "./parts";
import { inline, plainText } from "./plain-text";
import type { AnswerValue, Snapshot, SnapshotQuestion, StoredAnswers } from "./types";

/** All that a browser is told about a question while an attempt runs: nothing of what is right, or why. */
export type TakingQuestion = {
  id: number;
  type: QuestionType;
  points: number;
  /** With marks for blanks, see `fillBlanks`. */
  html: string;
  /** What can be chosen, ordered or matched, as HTML: an answer names each by its place here. */
  options: string[];
  /** Matching: the right-hand side, as plain text. */
  rights: string[];
  /** The numbers of the blanks, in the order in which an answer lists them. */
  blanks: number[];
  answer: AnswerValue | null;
  isFlagged: boolean;
  seq: number;
};

/** The questions of a running attempt with the answers saved so far. */
export function toTaking({ questions }: Snapshot, answers: StoredAnswers): Promise<TakingQuestion[]> {
  return Promise.all(
    questions.map(async (question) => {
      const { id, type, points } = question;
      const stored = answers[id];
      return {
        id,
        type,
        points,
        html: await renderMarkdown(markBlanks(question.text)),
        options: await Promise.all(
          shownOptions(question).map(async ({ text }) => inline(await renderMarkdown(text))),
        ),
        rights: await Promise.all(
          question.rights.map(async (right) => plainText(await renderMarkdown(right))),
        ),
        blanks: type === "fill_blanks" ? blankNumbers(question) : [],
        answer: stored?.value ?? null,
        isFlagged: stored?.isFlagged ?? false,
        seq: stored?.seq ?? 0,
      };
    }),
  );
}

/** Where the answer is typed, the options are what is accepted, and stay here. */
function shownOptions({ type, options }: SnapshotQuestion) {
  switch (type) {
    case "multiple_choice":
    case "true_false":
    case "multiple_select":
    case "ordering":
      return options;
    case "matching":
      return leftsOf(options);
    case "numeric":
    case "short_answer":
    case "fill_blanks":
    case "essay":
      return [];
  }
}
