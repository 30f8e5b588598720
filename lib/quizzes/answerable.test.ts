import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { blanksOf, whyUnanswerable } from "./answerable";

const option = (text: string, more: { isCorrect?: boolean; match?: string; blank?: number } = {}) => ({
  text,
  isCorrect: more.isCorrect ?? false,
  match: more.match ?? null,
  blank: more.blank ?? null,
});
const right = (text: string) => option(text, { isCorrect: true });
const why = (type: QuestionType, answers: ReturnType<typeof option>[], text = "What?") =>
  whyUnanswerable({ type, text, answers });

describe("a question that somebody can answer", () => {
  it.each<[QuestionType, ReturnType<typeof option>[], string?]>([
    ["multiple_choice", [right("a"), option("b")]],
    ["true_false", [right("True"), option("False")]],
    ["multiple_select", [right("a"), right("b")]],
    ["numeric", [right("3,5")]],
    ["short_answer", [right("word")]],
    ["fill_blanks", [option("x", { isCorrect: true, blank: 1 })], "A [[1]]."],
    ["matching", [option("a", { match: "1" }), option("b", { match: "1" }), option("", { match: "2" })]],
    ["ordering", [option("a"), option("b")]],
    ["essay", []],
  ])("%s", (type, answers, text) => {
    expect(why(type, answers, text)).toBeNull();
  });
});

describe("a question that nobody can answer rightly", () => {
  it.each<[string, QuestionType, ReturnType<typeof option>[], RegExp, string?]>([
    ["has no text", "essay", [], /no text/, " "],
    ["has one choice", "multiple_choice", [right("a")], /at least two/],
    ["has no right choice", "multiple_choice", [option("a"), option("b")], /None/],
    ["has two right choices", "multiple_choice", [right("a"), right("b")], /Only one/],
    ["has an empty choice", "multiple_choice", [right("a"), option(" ")], /empty/],
    ["has no right choice among several", "multiple_select", [option("a"), option("b")], /None/],
    ["has a number that is none", "numeric", [right("three")], /not a number/],
    ["has no number", "numeric", [], /No right number/],
    ["accepts nothing", "short_answer", [right(" ")], /No accepted/],
    ["has no blanks", "fill_blanks", [option("x", { isCorrect: true, blank: 1 })], /no blanks/, "A."],
    [
      "skips a blank",
      "fill_blanks",
      [option("x", { isCorrect: true, blank: 2 })],
      /\[\[1\]\] is missing/,
      "A [[2]].",
    ],
    ["has nothing to match", "matching", [option("a", { match: "1" })], /two pairs/],
    ["leaves a left side alone", "matching", [option("a", { match: "1" }), option("b")], /“b” has nothing/],
    ["has one step", "ordering", [option("a")], /two steps/],
    ["has the same step twice", "ordering", [option("a"), option("a")], /twice/],
  ])("%s", (_why, type, answers, message, text) => {
    expect(why(type, answers, text)).toMatch(message);
  });
});

it("finds each blank of a text once, in order", () => {
  expect(blanksOf("[[2]] and [[1]] and [[2]], not [3] nor [[x]]")).toEqual([1, 2]);
});
