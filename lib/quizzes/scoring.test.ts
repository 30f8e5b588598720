import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { compare, type Fraction, one, toDecimal, zero } from "./fraction";
import { scoreQuestion } from "./scoring";
import type { AnswerValue, SnapshotOption, SnapshotQuestion } from "./types";

const numRuns = process.env.PROVE ? 10_000 : 1_000;

function option(text: string, more: Partial<SnapshotOption> = {}): SnapshotOption {
  const plain = { id: 1, isCorrect: false, explanation: null, order: 0, match: null, blank: null };
  return { ...plain, absoluteTolerance: null, relativeTolerance: null, text, ...more };
}

function question(
  type: QuestionType,
  options: SnapshotOption[],
  more: Partial<SnapshotQuestion> = {},
): SnapshotQuestion {
  const plain = { id: 1, text: "?", points: 1, explanation: null, selectScoring: "balanced" as const };
  return { ...plain, isCaseSensitive: false, type, options, rights: [], ...more };
}

const score = (asked: SnapshotQuestion, value: AnswerValue | null) => {
  const earned = scoreQuestion(asked, value);
  return earned === null ? null : Number(toDecimal(earned, 4));
};

/** "RRW": right, right, wrong. */
const select = (key: string, selectScoring: "balanced" | "all_or_nothing" = "balanced") =>
  question(
    "multiple_select",
    [...key].map((kind, i) => option(String(i), { isCorrect: kind === "R" })),
    { selectScoring },
  );
const texts = (...accepted: string[]) => accepted.map((text) => option(text, { isCorrect: true }));
const order = (count: number) =>
  Array.from({ length: count }, (_, i) => option(`step ${i}`, { order: i * 10 }));

describe("one right choice", () => {
  const asked = question("multiple_choice", [option("a"), option("b", { isCorrect: true }), option("c")]);
  it.each<[AnswerValue | null, number]>([
    [1, 1],
    [0, 0],
    [2, 0],
    [9, 0],
    [null, 0],
    ["1", 0],
    [[1], 0],
  ])("answered with %j scores %d", (value, expected) => expect(score(asked, value)).toBe(expected));
});

describe("several right choices", () => {
  it.each<[string, number[], number]>([
    ["RRWW", [0, 1], 1],
    ["RRWW", [0], 0.5],
    ["RRWW", [0, 2], 0],
    ["RRWW", [0, 1, 2], 0.5],
    ["RRWW", [0, 1, 2, 3], 0],
    ["RRWW", [2], 0],
    ["RRWW", [], 0],
    ["RRRW", [0, 1], 0.6666],
    ["RWWW", [0, 1], 0.6666],
    ["RRR", [0, 1], 0.6666],
    ["RRR", [0, 1, 2], 1],
    ["WWW", [0], 0],
    ["RRWW", [0, 0, 1, 7], 1],
  ])("%s with %j ticked, balanced: %d", (key, value, expected) =>
    expect(score(select(key), value)).toBe(expected),
  );

  it.each<[string, number[], number]>([
    ["RRWW", [0, 1], 1],
    ["RRWW", [0], 0],
    ["RRWW", [0, 1, 2], 0],
    ["RRR", [0, 1], 0],
    ["RRR", [0, 1, 2], 1],
  ])("%s with %j ticked, all or nothing: %d", (key, value, expected) =>
    expect(score(select(key, "all_or_nothing"), value)).toBe(expected),
  );
});

describe("a number", () => {
  const near = (typed: string, key: Partial<SnapshotOption> & { text: string }) =>
    score(question("numeric", [option(key.text, { isCorrect: true, ...key })]), typed);

  it.each<[string, string, Partial<SnapshotOption>, number]>([
    ["3.5", "3.5", {}, 1],
    ["3,5", "3.5", {}, 1],
    ["3.50", "3.5", {}, 1],
    ["3.51", "3.5", {}, 0],
    ["3.6", "3.5", { absoluteTolerance: "0.1" }, 1],
    ["3.61", "3.5", { absoluteTolerance: "0.1" }, 0],
    ["0.3", "0.1", { absoluteTolerance: "0.2" }, 1],
    ["-105", "-100", { relativeTolerance: "0.05" }, 1],
    ["-105.1", "-100", { relativeTolerance: "0.05" }, 0],
    ["103", "100", { absoluteTolerance: "1", relativeTolerance: "0.05" }, 1],
    ["abc", "0", { absoluteTolerance: "9" }, 0],
    ["", "0", {}, 0],
  ])("%j for %s %o scores %d", (typed, text, more, expected) =>
    expect(near(typed, { text, ...more })).toBe(expected),
  );

  it("may be one of several", () => {
    expect(score(question("numeric", texts("2", "-2")), "-2")).toBe(1);
  });
});

describe("the other kinds", () => {
  const rights = ["c", "a", "b", "x"];
  const pairs = question(
    "matching",
    [option("A", { match: "a" }), option("B", { match: "b" }), option("", { match: "x" })],
    { rights },
  );
  const blanks = question("fill_blanks", [
    option("one", { blank: 1, isCorrect: true }),
    option("1", { blank: 1, isCorrect: true }),
    option("two", { blank: 2, isCorrect: true }),
    option("not this", { blank: 2 }),
  ]);

  it.each<[SnapshotQuestion, AnswerValue | null, number | null]>([
    [question("short_answer", texts("Paris", "Lutetia")), "paris", 1],
    [question("short_answer", [option("Rome"), ...texts("Paris")]), "Rome", 0],
    [blanks, ["1", "Two"], 1],
    [blanks, ["one", ""], 0.5],
    [blanks, ["two", "one"], 0],
    [blanks, ["one", "not this"], 0.5],
    [blanks, ["", ""], 0],
    [pairs, [1, 2], 1],
    [pairs, [1, 3], 0.5],
    [pairs, [2, 1], 0],
    [pairs, [1, null], 0.5],
    [pairs, [null, null], 0],
    [question("ordering", order(3)), [0, 1, 2], 1],
    [question("ordering", order(3)), [0, 2, 1], 0.3333],
    [question("ordering", order(3)), [2, 1, 0], 0],
    [question("ordering", order(4)), [1, 0, 2, 3], 0.6666],
    [question("ordering", order(3)), [0, 1], 0],
    [question("ordering", order(3)), null, 0],
    [question("essay", []), "My thoughts", null],
    [question("essay", []), "  \n", 0],
  ])("%o with %j", (asked, value, expected) => expect(score(asked, value)).toBe(expected));
});

describe("laws of scoring", () => {
  const keys = fc
    .array(fc.constantFrom("R", "W"), { minLength: 1, maxLength: 8 })
    .map((kinds) => kinds.join(""));
  const ways = fc.constantFrom("balanced" as const, "all_or_nothing" as const);
  const places = fc.array(fc.nat(9), { maxLength: 9 });
  const anyValue: fc.Arbitrary<AnswerValue | null> = fc.oneof(
    fc.nat(9),
    fc.string(),
    places,
    fc.array(fc.option(fc.nat(9)), { maxLength: 9 }),
    fc.array(fc.string(), { maxLength: 5 }),
    fc.constant(null),
  );
  const types = fc.constantFrom<QuestionType>(
    "multiple_choice",
    "true_false",
    "multiple_select",
    "numeric",
    "short_answer",
    "fill_blanks",
    "matching",
    "ordering",
  );
  const options = fc.array(
    fc
      .record({
        isCorrect: fc.boolean(),
        text: fc.string({ maxLength: 4 }),
        match: fc.option(fc.string({ maxLength: 2 })),
        blank: fc.option(fc.integer({ min: 1, max: 4 })),
        order: fc.nat(9),
      })
      .map(({ text, ...more }) => option(text, more)),
    { maxLength: 8 },
  );
  const isWithinBounds = (earned: Fraction | null) =>
    earned !== null && compare(earned, zero) >= 0 && compare(earned, one) <= 0;

  it("any answer to any question earns between nothing and all", () => {
    fc.assert(
      fc.property(types, options, anyValue, (type, given, value) => {
        const rights = [...new Set(given.flatMap(({ match }) => match ?? []))];
        expect(isWithinBounds(scoreQuestion(question(type, given, { rights }), value))).toBe(true);
      }),
      { numRuns },
    );
  });

  it("a blank answer earns nothing", () => {
    const blanks = fc.constantFrom<AnswerValue | null>(null, "", "  ", [], [null, null], ["", " "]);
    fc.assert(
      fc.property(types, options, blanks, (type, given, value) => {
        expect(score(question(type, given), value)).toBe(0);
      }),
      { numRuns },
    );
  });

  it("ticking everything earns nothing where something is wrong", () => {
    fc.assert(
      fc.property(keys, ways, (key, way) => {
        fc.pre(key.includes("W"));
        expect(
          score(
            select(key, way),
            [...key].map((_, i) => i),
          ),
        ).toBe(0);
      }),
      { numRuns },
    );
  });

  it("the order of the options changes nothing", () => {
    fc.assert(
      fc.property(keys, ways, places, fc.integer(), (key, way, picked, salt) => {
        const asked = select(key, way);
        const moved = asked.options
          .map((own, from) => ({ own, from, at: (from * 31 + salt) % 17 }))
          .sort((a, b) => a.at - b.at);
        const again = { ...asked, options: moved.map(({ own }) => own) };
        const value = picked
          .map((place) => moved.findIndex(({ from }) => from === place))
          .filter((place) => place >= 0);
        expect(score(again, value)).toBe(score(asked, picked));
      }),
      { numRuns },
    );
  });

  it("one more right tick never lowers what is earned", () => {
    fc.assert(
      fc.property(keys, ways, places, (key, way, picked) => {
        const missing = [...key].findIndex((kind, i) => kind === "R" && !picked.includes(i));
        fc.pre(missing !== -1);
        const before = scoreQuestion(select(key, way), picked) ?? zero;
        const after = scoreQuestion(select(key, way), [...picked, missing]) ?? zero;
        expect(compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns },
    );
  });

  it("a repeated tick counts once", () => {
    fc.assert(
      fc.property(keys, ways, places, (key, way, picked) => {
        expect(score(select(key, way), [...picked, ...picked])).toBe(score(select(key, way), picked));
      }),
      { numRuns },
    );
  });

  it("only the right order earns all, and its reverse nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer(), (count, salt) => {
        const steps = order(count);
        const given = steps
          .map((_, i) => i)
          .sort((a, b) => ((a * 37 + salt) % 11) - ((b * 37 + salt) % 11) || a - b);
        const isRight = given.every((place, i) => place === i);
        expect(score(question("ordering", steps), given) === 1).toBe(isRight);
        expect(
          score(
            question("ordering", steps),
            steps.map((_, i) => count - 1 - i),
          ),
        ).toBe(0);
      }),
      { numRuns },
    );
  });
});
