import type { QuestionType } from "@/prisma/generated/enums";
import { parseDecimal } from "./fraction";

type Question = { type: QuestionType; text: string; answers: Answer[] };
type Answer = { text: string; isCorrect: boolean; match: string | null; blank: number | null };

/** Why nobody can answer this question rightly, as a sentence, or null where somebody can. */
export function whyUnanswerable({ type, text, answers }: Question): string | null {
  if (text.trim() === "") return "The question has no text.";
  switch (type) {
    case "multiple_choice":
    case "true_false":
      return whyNoChoice(answers) ?? whyNotOneRight(answers);
    case "multiple_select":
      return whyNoChoice(answers) ?? (hasRight(answers) ? null : "None of the answers is right.");
    case "numeric":
      return whyNoNumber(answers);
    case "short_answer":
      return answers.some(isAccepted) ? null : "No accepted answer is given.";
    case "fill_blanks":
      return whyNoBlanks(text, answers);
    case "matching":
      return whyNoPairs(answers);
    case "ordering":
      return whyNoOrder(answers);
    case "essay":
      return null;
  }
}

/** The numbers of the blanks in a text: `[[1]]`, `[[2]]`. */
export function blanksOf(text: string) {
  const found = [...text.matchAll(/\[\[(\d{1,3})\]\]/g)].map(([, digits]) => Number(digits));
  return [...new Set(found)].sort((a, b) => a - b);
}

function whyNoChoice(answers: Answer[]) {
  if (answers.length < 2) return "There is nothing to choose from: give at least two answers.";
  return whyUnclear(answers.map(({ text }) => text));
}

function whyNotOneRight(answers: Answer[]) {
  const right = answers.filter(({ isCorrect }) => isCorrect).length;
  if (right === 1) return null;
  return right === 0 ? "None of the answers is right." : "Only one answer can be right here.";
}

function whyNoNumber(answers: Answer[]) {
  if (!hasRight(answers)) return "No right number is given.";
  const odd = answers.find(({ text }) => parseDecimal(text) === null);
  return odd ? `“${odd.text}” is not a number.` : null;
}

function whyNoBlanks(text: string, answers: Answer[]) {
  const blanks = blanksOf(text);
  if (blanks.length === 0) return "The text has no blanks: write them as [[1]], [[2]].";
  const skipped = blanks.findIndex((blank, i) => blank !== i + 1);
  if (skipped !== -1)
    return `The blanks are not numbered one after the other: [[${skipped + 1}]] is missing.`;

  const empty = blanks.find(
    (blank) => !answers.some((answer) => answer.blank === blank && isAccepted(answer)),
  );
  if (empty !== undefined) return `No accepted answer is given for blank ${empty}.`;
  const stray = answers.find(({ blank }) => blank === null || !blanks.includes(blank));
  return stray ? `“${stray.text}” belongs to a blank that is not in the text.` : null;
}

function whyNoPairs(answers: Answer[]) {
  const lefts = answers.filter(({ text }) => text.trim() !== "");
  if (lefts.length < 2) return "There is nothing to match: give at least two pairs.";
  const open = lefts.find(({ match }) => !match?.trim());
  return open ? `“${open.text}” has nothing to be matched with.` : whyUnclear(lefts.map(({ text }) => text));
}

function whyNoOrder(answers: Answer[]) {
  if (answers.length < 2) return "There is nothing to order: give at least two steps.";
  return whyUnclear(answers.map(({ text }) => text));
}

/** Two options that read the same can't be told apart. */
function whyUnclear(texts: string[]) {
  if (texts.some((text) => text.trim() === "")) return "One of the answers is empty.";
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  return twice === undefined ? null : `“${twice}” is there twice.`;
}

function hasRight(answers: Answer[]) {
  return answers.some(({ isCorrect }) => isCorrect);
}

function isAccepted({ text, isCorrect }: Answer) {
  return isCorrect && text.trim() !== "";
}
