import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { fieldName, isWellFormed, readAnswer, stepField } from "./answers";
import type { SnapshotOption, SnapshotQuestion } from "./types";

const option = (text: string, more: Partial<SnapshotOption> = {}): SnapshotOption => ({
  ...{ id: 1, text, isCorrect: true, explanation: null, order: 0, match: null, blank: null },
  ...{ absoluteTolerance: null, relativeTolerance: null },
  ...more,
});

function question(
  type: QuestionType,
  options: SnapshotOption[] = [option("a"), option("b"), option("c")],
): SnapshotQuestion {
  const plain = { id: 7, text: "?", points: 1, explanation: null, selectScoring: "balanced" as const };
  return {
    ...plain,
    isCaseSensitive: false,
    type,
    options,
    rights: type === "matching" ? ["1", "2", "3"] : [],
  };
}

const matching = question("matching", [
  option("A", { match: "1" }),
  option("B", { match: "2" }),
  option("", { match: "3" }),
]);
const blanks = question("fill_blanks", [
  option("x", { blank: 2 }),
  option("y", { blank: 1 }),
  option("z", { blank: 2 }),
]);

describe("an answer that can be one", () => {
  it.each<[SnapshotQuestion, unknown]>([
    [question("multiple_choice"), 2],
    [question("multiple_choice"), null],
    [question("true_false"), 0],
    [question("multiple_select"), []],
    [question("multiple_select"), [2, 0]],
    [question("ordering"), [2, 0, 1]],
    [matching, [2, null]],
    [blanks, ["", "text"]],
    [question("numeric"), "not even a number"],
    [question("short_answer"), "x".repeat(2_000)],
    [question("essay"), "x".repeat(50_000)],
  ])("%o takes %j", (asked, value) => expect(isWellFormed(asked, value as never)).toBe(true));

  it.each<[SnapshotQuestion, unknown]>([
    [question("multiple_choice"), 3],
    [question("multiple_choice"), -1],
    [question("multiple_choice"), 0.5],
    [question("multiple_choice"), "0"],
    [question("multiple_choice"), NaN],
    [question("multiple_select"), [0, 0]],
    [question("multiple_select"), [3]],
    [question("multiple_select"), 0],
    [question("ordering"), [0, 1]],
    [question("ordering"), [0, 1, 1]],
    [question("ordering"), [0, 1, 3]],
    [matching, [0]],
    [matching, [0, 3]],
    [matching, [0, 1, 2]],
    [blanks, ["one"]],
    [blanks, ["one", 2]],
    [question("short_answer"), "x".repeat(2_001)],
    [question("short_answer"), 5],
    [question("short_answer"), "nul \0"],
    [question("essay"), "half a smile \ud83d"],
    [question("essay"), "x".repeat(50_001)],
  ])("%o refuses %j", (asked, value) => expect(isWellFormed(asked, value as never)).toBe(false));
});

describe("a form without JavaScript", () => {
  it("names one field, or a list of them", () => {
    expect(fieldName({ id: 7, type: "numeric" })).toBe("q7");
    expect(fieldName({ id: 7, type: "matching" })).toBe("q7[]");
  });

  it.each<[QuestionType, string[], unknown]>([
    ["multiple_choice", ["2"], 2],
    ["multiple_choice", [], undefined],
    ["true_false", [""], null],
    ["multiple_select", [""], []],
    ["multiple_select", ["", "0", "2"], [0, 2]],
    ["multiple_select", [], undefined],
    ["matching", ["1", ""], [1, null]],
    ["fill_blanks", ["a", ""], ["a", ""]],
    ["numeric", ["3,5"], "3,5"],
    ["essay", ["a\r\nb"], "a\nb"],
  ])("%s with %j is read as %j", (type, sent, value) => expect(readAnswer({ type }, sent)).toEqual(value));

  it("leaves steps unanswered while none has a position", () => {
    expect(readAnswer({ type: "ordering" }, ["0:", "1:", "2:"])).toBeNull();
  });

  it("puts steps without a position last, and equal ones as they were shown", () => {
    expect(readAnswer({ type: "ordering" }, ["0:", "1:2", "2:1"])).toEqual([2, 1, 0]);
    expect(readAnswer({ type: "ordering" }, ["0:1", "1:1", "2:1"])).toEqual([0, 1, 2]);
  });

  it("reads any order of steps back from its fields, in whatever order they come", () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(orders, orders, (order, shown) => {
        const fields = shown.map((place) => stepField(place, order.indexOf(place) + 1));
        expect(readAnswer({ type: "ordering" }, fields)).toEqual(order);
      }),
    );
  });

  it("reads what nobody can have meant as no answer at all", () => {
    for (const sent of [["x"], ["9"], ["1e9"], ["-1"]]) {
      const value = readAnswer({ type: "multiple_choice" }, sent);
      expect(isWellFormed(question("multiple_choice"), value ?? null)).toBe(false);
    }
    expect(
      isWellFormed(question("ordering"), readAnswer({ type: "ordering" }, ["x:1", "0:2", "1:3"]) ?? null),
    ).toBe(false);
  });
});
