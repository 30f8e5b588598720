import { leftsOf } from "./scoring";
import type { AnswerValue, SnapshotQuestion } from "./types";

const longestText = 2_000;
const longestEssay = 50_000;

/** Whether `value` can be an answer to `question` at all. Null clears an answer. */
export function isWellFormed(question: SnapshotQuestion, value: AnswerValue | null) {
  if (value === null) return true;
  const places = question.options.length;
  switch (question.type) {
    case "multiple_choice":
    case "true_false":
      return isPlace(value, places);
    case "multiple_select":
      return Array.isArray(value) && isSet(value) && value.every((part) => isPlace(part, places));
    case "ordering":
      return (
        Array.isArray(value) &&
        value.length === places &&
        isSet(value) &&
        value.every((part) => isPlace(part, places))
      );
    case "matching":
      return (
        Array.isArray(value) &&
        value.length === leftsOf(question.options).length &&
        value.every((part) => part === null || isPlace(part, question.rights.length))
      );
    case "fill_blanks":
      return (
        Array.isArray(value) &&
        value.length === blankCount(question) &&
        value.every((part) => isText(part, longestText))
      );
    case "numeric":
    case "short_answer":
      return isText(value, longestText);
    case "essay":
      return isText(value, longestEssay);
  }
}

export function blankCount({ options }: Pick<SnapshotQuestion, "options">) {
  return new Set(options.flatMap(({ blank }) => (blank === null ? [] : [blank]))).size;
}

/**
 * Reads a question's answer out of a form sent without JavaScript: `q<id>` once or several times. Undefined
 * where the form does not have the question.
 */
export function readAnswer(question: SnapshotQuestion, sent: readonly string[]): AnswerValue | null | undefined {
  if (question.type === "multiple_select") return sent.filter((part) => part !== "").map(Number);
  const [first] = sent;
  if (first === undefined) return undefined;
  switch (question.type) {
    case "multiple_choice":
    case "true_false":
      return first === "" ? null : Number(first);
    case "matching":
      return sent.map((part) => (part === "" ? null : Number(part)));
    case "ordering":
      return readOrder(sent);
    case "fill_blanks":
      return [...sent];
    default:
      return first;
  }
}

/** Each step comes with its position; steps with the same position keep the order they were shown in. */
function readOrder(positions: readonly string[]) {
  return positions
    .map((position, place) => ({ place, position: Number(position) }))
    .sort((a, b) => a.position - b.position || a.place - b.place)
    .map(({ place }) => place);
}

function isPlace(value: unknown, places: number) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < places;
}

function isSet(values: readonly unknown[]) {
  return new Set(values).size === values.length;
}

function isText(value: unknown, longest: number) {
  return typeof value === "string" && value.length <= longest;
}
