import { isBlank } from "./blank";
import {
  absolute,
  add,
  compare,
  floor,
  fraction,
  type Fraction,
  max,
  multiply,
  one,
  parseDecimal,
  subtract,
  zero,
} from "./fraction";
import { blankNumbers, leftsOf } from "./parts";
import { matchesText } from "./text-match";
import type { AnswerValue, SnapshotOption, SnapshotQuestion } from "./types";

/**
 * How much of a question an answer earns, exactly, from 0 to 1. Null for an essay that somebody has to read.
 * Blank and malformed answers earn 0; so does ticking everything.
 */
export function scoreQuestion(question: SnapshotQuestion, value: AnswerValue | null | undefined) {
  if (isBlank(value)) return zero;
  switch (question.type) {
    case "multiple_choice":
    case "true_false":
      return typeof value === "number" && question.options[value]?.isCorrect ? one : zero;
    case "multiple_select":
      return scoreSelection(question, numbers(value));
    case "numeric":
      return typeof value === "string" && isNear(value, question.options) ? one : zero;
    case "short_answer": {
      const accepted = question.options.filter(({ isCorrect }) => isCorrect).map(({ text }) => text);
      const right = typeof value === "string" && matchesText(value, accepted, question.isCaseSensitive);
      return right ? one : zero;
    }
    case "fill_blanks":
      return scoreBlanks(question, value);
    case "matching":
      return scorePairs(question, value);
    case "ordering":
      return scoreOrder(question.options, numbers(value));
    case "essay":
      return null;
  }
}

export type Result = {
  earned: Fraction;
  possible: number;
  /** Percent, floored. */
  score: number;
  /** Compared exactly: 69.6 % of 70 is not a pass, however it is shown. */
  passed: boolean;
};

/** Sums up what each question earned. A quiz worth no points is passed with 0 % only if the mark is 0. */
export function sumUp(parts: { points: number; fraction: Fraction }[], passingScore: number): Result {
  const earned = parts.reduce(
    (sum, part) => add(sum, multiply(fraction(part.points, 1), part.fraction)),
    zero,
  );
  const possible = parts.reduce((sum, { points }) => sum + points, 0);
  const percent = possible === 0 ? zero : multiply(earned, fraction(100, possible));
  return {
    earned,
    possible,
    score: floor(percent),
    passed: compare(percent, fraction(passingScore, 1)) >= 0,
  };
}

function scoreSelection({ options, selectScoring }: SnapshotQuestion, picked: number[]) {
  const picks = new Set(picked.filter((place) => options[place]));
  const right = options.filter(({ isCorrect }) => isCorrect).length;
  const wrong = options.length - right;
  const hits = [...picks].filter((place) => options[place]?.isCorrect).length;
  const misses = picks.size - hits;

  if (right === 0 || (wrong > 0 && misses === wrong)) return zero;
  if (selectScoring === "all_or_nothing") return hits === right && misses === 0 ? one : zero;
  if (wrong === 0) return fraction(hits, right);
  return max(zero, subtract(fraction(hits, right), fraction(misses, wrong)));
}

function isNear(typed: string, options: SnapshotOption[]) {
  const x = parseDecimal(typed);
  if (!x) return false;
  return options.some((option) => {
    const a = parseDecimal(option.text);
    if (!a || !option.isCorrect) return false;
    const byAmount = parseDecimal(option.absoluteTolerance ?? "0") ?? zero;
    const byShare = multiply(parseDecimal(option.relativeTolerance ?? "0") ?? zero, absolute(a));
    return compare(absolute(subtract(x, a)), max(byAmount, byShare)) <= 0;
  });
}

function scoreBlanks(question: SnapshotQuestion, value: AnswerValue) {
  const { options, isCaseSensitive } = question;
  const blanks = blankNumbers(question);
  if (blanks.length === 0 || !Array.isArray(value)) return zero;
  const right = blanks.filter((blank, i) => {
    const accepted = options
      .filter((option) => option.blank === blank && option.isCorrect)
      .map(({ text }) => text);
    const typed = value[i];
    return typeof typed === "string" && matchesText(typed, accepted, isCaseSensitive);
  });
  return fraction(right.length, blanks.length);
}

function scorePairs({ options, rights }: SnapshotQuestion, value: AnswerValue) {
  const lefts = leftsOf(options);
  if (lefts.length === 0 || !Array.isArray(value)) return zero;
  const right = lefts.filter(({ match }, i) => {
    const place = value[i];
    return typeof place === "number" && rights[place] !== undefined && rights[place] === match;
  });
  return fraction(right.length, lefts.length);
}

/** (concordant − discordant) / pairs, not below 0: Kendall's tau of the order given and the right one. */
function scoreOrder(options: SnapshotOption[], places: number[]) {
  const given = [...new Set(places)].map((place) => options[place]?.order);
  if (given.length !== options.length || options.length < 2) return zero;

  let balance = 0;
  let pairs = 0;
  for (let i = 0; i < given.length; i++) {
    for (let j = i + 1; j < given.length; j++) {
      const [first, second] = [given[i], given[j]];
      if (first === undefined || second === undefined) return zero;
      balance += first < second ? 1 : -1;
      pairs += 1;
    }
  }
  return max(zero, fraction(balance, pairs));
}

function numbers(value: AnswerValue | null | undefined) {
  return Array.isArray(value) ? value.filter((part) => typeof part === "number") : [];
}
