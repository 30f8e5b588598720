import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, one, toDecimal } from "./fraction";
import { grade } from "./grading";
import { sumUp } from "./scoring";
import type { Snapshot, SnapshotOption, SnapshotQuestion } from "./types";

const option = (text: string, isCorrect: boolean): SnapshotOption => ({
  ...{ id: 1, text, isCorrect, explanation: null, order: 0, match: null, blank: null },
  ...{ absoluteTolerance: null, relativeTolerance: null },
});

const question = (
  id: number,
  points: number,
  type: SnapshotQuestion["type"] = "multiple_choice",
): SnapshotQuestion => ({
  ...{
    id,
    type,
    points,
    text: "?",
    explanation: null,
    selectScoring: "balanced",
    isCaseSensitive: false,
    rights: [],
  },
  options: [option("wrong", false), option("right", true)],
});

const snapshot = (questions: SnapshotQuestion[], passingScore = 70): Snapshot => ({
  ...{ version: 1, title: "Quiz", passingScore, timeLimit: null, release: "after_pass", seed: 1 },
  questions,
});

describe("grading an attempt", () => {
  it("adds up points and writes to each answer what it earned", () => {
    const graded = grade(snapshot([question(1, 3), question(2, 1)]), {
      1: { value: 1, seq: 5, isFlagged: true },
    });
    expect(graded).toMatchObject({ possible: 4, score: 75, passed: true, needsGrading: false });
    expect(graded.answers).toEqual({
      1: { value: 1, seq: 5, isFlagged: true, fraction: 1, points: 3 },
      2: { value: null, seq: 0, fraction: 0, points: 0 },
    });
  });

  it("does not pass somebody with 69.6 %, and shows 69", () => {
    const graded = grade(snapshot([question(1, 696), question(2, 304)]), { 1: { value: 1, seq: 1 } });
    expect(graded).toMatchObject({ score: 69, passed: false });
    expect(toDecimal(graded.earned)).toBe("696.0000000000");
  });

  it("passes somebody with exactly 70 %", () => {
    expect(grade(snapshot([question(1, 7), question(2, 3)]), { 1: { value: 1, seq: 1 } })).toMatchObject({
      score: 70,
      passed: true,
    });
  });

  it("waits for an essay that has words in it, and for no other", () => {
    const asked = snapshot([question(1, 1), question(2, 4, "essay")]);
    const read = grade(asked, { 1: { value: 1, seq: 1 }, 2: { value: "Words", seq: 1 } });
    expect(read).toMatchObject({ needsGrading: true, score: 20 });
    expect(read.answers[2]).toEqual({ value: "Words", seq: 1 });
    expect(grade(asked, { 2: { value: " ", seq: 1 } })).toMatchObject({ needsGrading: false, passed: false });
  });

  it("takes no notice of answers to questions that the attempt does not have", () => {
    const graded = grade(snapshot([question(1, 1)]), { 1: { value: 1, seq: 1 }, 99: { value: 1, seq: 1 } });
    expect(graded).toMatchObject({ possible: 1, score: 100 });
    expect(Object.keys(graded.answers)).toEqual(["1"]);
  });

  it("is no division by nothing where there are no points", () => {
    expect(grade(snapshot([question(1, 0)]), { 1: { value: 1, seq: 1 } })).toMatchObject({
      score: 0,
      passed: false,
    });
  });
});

describe("the sum", () => {
  const numRuns = process.env.PROVE ? 10_000 : 1_000;
  const parts = fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(12), fc.integer({ min: 1, max: 12 }))
      .map(([points, n, d]) => ({ points, fraction: fraction(Math.min(n, d), d) })),
    { maxLength: 30 },
  );

  it("floors what is shown and compares exactly: 69.6 % of 70 is no pass, 70 % is", () => {
    const just = (earned: number) => sumUp([{ points: 1000, fraction: fraction(earned, 1000) }], 70);
    expect(just(696)).toMatchObject({ score: 69, passed: false });
    expect(just(699)).toMatchObject({ score: 69, passed: false });
    expect(just(700)).toMatchObject({ score: 70, passed: true });
  });

  it("adds up to a pass that floating point would miss", () => {
    const sevenTenths = Array.from({ length: 3 }, () => ({ points: 1, fraction: fraction(7, 10) }));
    expect(0.7 + 0.7 + 0.7).toBeLessThan(2.1);
    expect(sumUp(sevenTenths, 70)).toMatchObject({ score: 70, passed: true, possible: 3 });
  });

  it("is a number between 0 and 100, also where there are no points to earn", () => {
    expect(sumUp([], 0)).toMatchObject({ score: 0, passed: true });
    expect(sumUp([{ points: 0, fraction: one }], 1)).toMatchObject({ score: 0, passed: false });
    fc.assert(
      fc.property(parts, fc.nat(100), (each, mark) => {
        const { score: shown, passed } = sumUp(each, mark);
        expect(shown).toBeGreaterThanOrEqual(0);
        expect(shown).toBeLessThanOrEqual(100);
        if (passed) expect(shown).toBeGreaterThanOrEqual(mark);
        if (shown > mark) expect(passed).toBe(true);
      }),
      { numRuns },
    );
  });
});
