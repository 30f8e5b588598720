import type {
  GIFTQuestion,
  Matching,
  NumericalChoice,
  NumericalFormat,
  TextChoice,
  TextFormat,
  TrueFalse,
} from "gift-pegjs";
import type { QuestionType } from "@/prisma/generated/enums";
import { add, compare, fraction, multiply, parseDecimal, subtract, toDecimal, zero } from "./fraction";
import type { AnswerDraft } from "./question-draft";

export type Answered = Exclude<GIFTQuestion, { type: "Category" | "Description" }>;
type Read = { type: QuestionType; answers: AnswerDraft[] };

/** GIFT that is well written and means something we have no question for. The message is for its author. */
export class GiftMisfit extends Error {}

/**
 * What kind of question GIFT's answer part makes, and its answers. `tagged` is the type that the author
 * named beside it.
 * @throws GiftMisfit
 */
export function readAnswers(parsed: Answered, tagged: QuestionType | null): Read {
  const read = readByShape(parsed, tagged);
  if (tagged !== null && tagged !== read.type) {
    throw new GiftMisfit(`The tag says ${tagged}, but the answers are those of a ${read.type} question.`);
  }
  return read;
}

function readByShape(parsed: Answered, tagged: QuestionType | null): Read {
  switch (parsed.type) {
    case "TF":
      return { type: "true_false", answers: readTrueFalse(parsed) };
    case "Essay":
      return { type: "essay", answers: [] };
    case "Numerical":
      return { type: "numeric", answers: readNumbers(parsed.choices) };
    case "Matching":
      return readPairs(parsed, tagged);
    case "Short":
      return tagged === "multiple_select" ? readSelection(parsed.choices) : readAccepted(parsed.choices);
    case "MC":
      return isSelection(parsed.choices) || tagged === "multiple_select"
        ? readSelection(parsed.choices)
        : readChoice(parsed.choices);
  }
}

/** In GIFT the first feedback is the one for a wrong answer, whichever of the two that is. */
function readTrueFalse({ isTrue, trueFeedback: forWrong, falseFeedback: forRight }: TrueFalse) {
  return [true, false].map((value) =>
    answer(value ? "True" : "False", {
      isCorrect: value === isTrue,
      explanation: textOrNull(value === isTrue ? forRight : forWrong),
    }),
  );
}

function readChoice(choices: TextChoice[]): Read {
  const right = choices.filter(({ isCorrect }) => isCorrect);
  if (right.length > 1) {
    throw new GiftMisfit(
      `${right.length} answers are marked with “=”. Where several are right, write each as “~%50%…”.`,
    );
  }
  return { type: "multiple_choice", answers: choices.map((choice) => fromChoice(choice, choice.isCorrect)) };
}

function isSelection(choices: TextChoice[]) {
  return choices.some(({ weight, isCorrect }) => !isCorrect && weight !== null && weight > 0);
}

function readSelection(choices: TextChoice[]): Read {
  const isMixed =
    isSelection(choices) && choices.some(({ isCorrect, weight }) => isCorrect && weight === null);
  if (isMixed) {
    throw new GiftMisfit(
      "“=” and “~%50%” together mean part of the points for one choice, which we don’t have. Use one of the two.",
    );
  }
  const isRight = ({ weight, isCorrect }: TextChoice) => (weight === null ? isCorrect : weight > 0);
  return { type: "multiple_select", answers: choices.map((choice) => fromChoice(choice, isRight(choice))) };
}

function readAccepted(choices: TextChoice[]): Read {
  refuseWeights(choices);
  return { type: "short_answer", answers: choices.map((choice) => fromChoice(choice, true)) };
}

function readNumbers(choices: NumericalChoice[] | NumericalFormat) {
  if (!Array.isArray(choices)) return [fromNumber(choices, null)];
  refuseWeights(choices);
  return choices.map(({ isCorrect, text, feedback }) => {
    if (!isCorrect) throw new GiftMisfit("A numeric question lists its right numbers only, each with “=”.");
    return fromNumber(text, feedback);
  });
}

function fromNumber(format: NumericalFormat, feedback: TextFormat | null) {
  const explanation = textOrNull(feedback);
  const { number, range = 0, numberLow, numberHigh } = format;
  if (number !== undefined) {
    return answer(String(number), { explanation, absoluteTolerance: range > 0 ? String(range) : null });
  }
  const low = parseDecimal(String(numberLow));
  const high = parseDecimal(String(numberHigh));
  if (!low || !high) throw new GiftMisfit("After “#” comes a number, as in #3.14:0.01 or #3.1..3.2.");
  if (compare(high, low) < 0)
    throw new GiftMisfit(`${numberLow}..${numberHigh} holds no number: the smaller one comes first.`);

  const half = fraction(1, 2);
  const tolerance = multiply(subtract(high, low), half);
  return answer(plain(toDecimal(multiply(add(low, high), half))), {
    explanation,
    absoluteTolerance: compare(tolerance, zero) > 0 ? plain(toDecimal(tolerance)) : null,
  });
}

function readPairs({ matchPairs }: Matching, tagged: QuestionType | null): Read {
  const pairs = matchPairs.map(({ subquestion, subanswer }) => ({
    left: textOf(subquestion),
    right: unescape(subanswer),
  }));
  if (tagged === "ordering") return { type: "ordering", answers: readOrder(pairs) };
  if (tagged === "fill_blanks") return { type: "fill_blanks", answers: readBlanks(pairs) };
  return { type: "matching", answers: pairs.map(({ left, right }) => answer(left, { match: right })) };
}

type Pair = { left: string; right: string };

function readOrder(pairs: Pair[]) {
  const steps = pairs
    .map(({ left, right }) => ({ left, place: Number(right) }))
    .sort((a, b) => a.place - b.place);
  if (steps.some(({ place }, i) => place !== i + 1)) {
    throw new GiftMisfit(`The steps are numbered from 1 to ${steps.length}, each number once.`);
  }
  return steps.map(({ left }) => answer(left));
}

function readBlanks(pairs: Pair[]) {
  return pairs.map(({ left, right }) => {
    if (!/^\d{1,3}$/.test(left))
      throw new GiftMisfit(`“${left} -> ${right}” does not begin with the number of a blank.`);
    return answer(right, { blank: Number(left) });
  });
}

function refuseWeights(choices: { weight: number | null }[]) {
  if (choices.every(({ weight }) => weight === null || weight === 100)) return;
  throw new GiftMisfit(
    "These answers are right or wrong: part of the points, as in “%50%”, is not possible.",
  );
}

function fromChoice({ text, feedback }: TextChoice, isCorrect: boolean) {
  return answer(textOf(text), { isCorrect, explanation: textOrNull(feedback) });
}

function answer(text: string, more: Partial<AnswerDraft> = {}): AnswerDraft {
  return {
    text,
    isCorrect: true,
    explanation: null,
    match: null,
    blank: null,
    absoluteTolerance: null,
    ...more,
  };
}

export function textOrNull(part: TextFormat | null | undefined) {
  return part ? textOf(part) || null : null;
}

export function textOf({ format, text }: TextFormat) {
  if (format === "html") throw new GiftMisfit("HTML is not read here. Write Markdown.");
  return text.trim();
}

const escapes: Record<string, string> = {
  "058": ":",
  "035": "#",
  "061": "=",
  "123": "{",
  "125": "}",
  "126": "~",
  "010": "\n",
  "092": "\\",
};

/** The grammar leaves its own marks for escaped characters in the right-hand sides of pairs. */
function unescape(text: string) {
  return text.replaceAll(/&&(\d{3});/g, (mark, code: string) => escapes[code] ?? mark).trim();
}

function plain(decimal: string) {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
