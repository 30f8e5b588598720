import type { QuestionType } from "@/prisma/generated/enums";
import { blankNumbers, leftsOf } from "./parts";
import type { AnswerValue, SnapshotQuestion } from "./types";

export const longestText = 2_000;
export const longestEssay = 50_000;

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const unstorable = /[\0\p{Cs}]/u;

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
        value.length === blankNumbers(question).length &&
        value.every((part) => isText(part, longestText))
      );
    case "numeric":
    case "short_answer":
      return isText(value, longestText);
    case "essay":
      return isText(value, longestEssay);
  }
}

const manyFields = new Set<QuestionType>(["multiple_select", "matching", "ordering", "fill_blanks"]);

/** What a question's fields are called in a form; `[]` where there are several. */
export function fieldName({ id, type }: Pick<SnapshotQuestion, "id" | "type">) {
  return `q${id}${manyFields.has(type) ? "[]" : ""}`;
}

/**
 * Reads a question's answer out of what its fields sent. Undefined where the form did not have the question,
 * or had radio buttons and none of them was chosen.
 */
export function readAnswer({ type }: Pick<SnapshotQuestion, "type">, sent: readonly string[]) {
  const [first] = sent;
  return first === undefined ? undefined : readSent(type, first, sent);
}

function readSent(type: QuestionType, first: string, sent: readonly string[]): AnswerValue | null {
  switch (type) {
    case "multiple_choice":
    case "true_false":
      return first === "" ? null : Number(first);
    case "multiple_select":
      return sent.filter((part) => part !== "").map(Number);
    case "matching":
      return sent.map((part) => (part === "" ? null : Number(part)));
    case "ordering":
      return readOrder(sent);
    case "fill_blanks":
      return [...sent];
    case "numeric":
    case "short_answer":
    case "essay":
      return first.replaceAll("\r\n", "\n");
  }
}

/** What one field of an `ordering` question sends: a step's place, and the position chosen for it or nothing. */
export function stepField(place: number, position: number | null) {
  return `${place}:${position ?? ""}`;
}

/** Steps without a position come last, steps with the same one stay as they were shown; no position, no answer. */
function readOrder(sent: readonly string[]) {
  const steps = sent.map((field) => {
    const [place, position = ""] = field.split(":");
    return { place: Number(place), position: position === "" ? Infinity : Number(position) };
  });
  if (steps.every(({ position }) => position === Infinity)) return null;
  const isBefore = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return steps
    .sort((a, b) => isBefore(a.position, b.position) || isBefore(a.place, b.place))
    .map(({ place }) => place);
}

function isPlace(value: unknown, places: number) {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < places;
}

function isSet(values: readonly unknown[]) {
  return new Set(values).size === values.length;
}

function isText(value: unknown, longest: number) {
  return typeof value === "string" && value.length <= longest && !unstorable.test(value);
}
