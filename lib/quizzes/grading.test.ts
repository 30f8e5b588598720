import { describe, expect, it } from "vitest";
import { toDecimal } from "./fraction";
import { grade } from "./grading";
import type { Snapshot, SnapshotOption, SnapshotQuestion } from "./types";

const option = (text: string, isCorrect: boolean): SnapshotOption => ({
  ...{ id: 1, text, isCorrect, explanation: null, order: 0, match: null, blank: null },
  ...{ absoluteTolerance: null, relativeTolerance: null },
});

const question = (id: number, points: number, type: SnapshotQuestion["type"] = "multiple_choice"): SnapshotQuestion => ({
  ...{ id, type, points, text: "?", explanation: null, selectScoring: "balanced", isCaseSensitive: false, rights: [] },
  options: [option("wrong", false), option("right", true)],
});

const snapshot = (questions: SnapshotQuestion[], passingScore = 70): Snapshot => ({
  ...{ version: 1, title: "Quiz", passingScore, timeLimit: null, release: "after_pass", seed: 1 },
  questions,
});

describe("grading an attempt", () => {
  it("adds up points and writes to each answer what it earned", () => {
    const graded = grade(snapshot([question(1, 3), question(2, 1)]), { 1: { value: 1, seq: 5, isFlagged: true } });
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
    expect(grade(snapshot([question(1, 7), question(2, 3)]), { 1: { value: 1, seq: 1 } })).toMatchObject({ score: 70, passed: true });
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
    expect(grade(snapshot([question(1, 0)]), { 1: { value: 1, seq: 1 } })).toMatchObject({ score: 0, passed: false });
  });
});
