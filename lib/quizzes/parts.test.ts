import { describe, expect, it } from "vitest";
import { readAnswer } from "./answers";
import { fraction } from "./fraction";
import { blankNumbers, leftsOf } from "./parts";
import { toResult } from "./result";
import { scoreQuestion } from "./scoring";
import { toTaking } from "./taking";
import type { Snapshot, SnapshotOption, SnapshotQuestion } from "./types";

const option = (more: Partial<SnapshotOption>): SnapshotOption => ({
  ...{ id: 1, text: "a", isCorrect: true, explanation: null, order: 0, match: null, blank: null },
  ...{ absoluteTolerance: null, relativeTolerance: null },
  ...more,
});
const blanks = (text: string, ...numbers: (number | null)[]) =>
  blankNumbers({ text, options: numbers.map((blank) => option({ blank })) });

const question: SnapshotQuestion = {
  ...{ id: 7, type: "fill_blanks", text: "A [[2]] in a [[1]].", points: 1, explanation: null, rights: [] },
  ...{ selectScoring: "balanced", isCaseSensitive: false },
  options: [option({ text: "bush", blank: 1 }), option({ text: "bird", blank: 2 })],
};
const snapshot: Snapshot = {
  ...{ version: 1, title: "Quiz", passingScore: 70, timeLimit: null, release: "never", seed: 1 },
  questions: [question],
};

describe("the blanks of a text", () => {
  it("are listed as they stand in it, for so a form sends its fields", () => {
    expect(blanks("[[2]] before [[1]], [[10]] last, [[2]] again", 1, 2, 2, 10)).toEqual([2, 1, 10]);
  });

  it("are asked, scored and shown by their numbers, though the second comes first", async () => {
    const filled = readAnswer(question, ["bird", "bush"]) ?? null;
    const [asked] = await toTaking(snapshot, { 7: { value: filled, seq: 1 } });
    expect(asked).toMatchObject({ blanks: [2, 1], answer: ["bird", "bush"] });
    expect(scoreQuestion(question, filled)).toEqual(fraction(2, 2));
    expect(scoreQuestion(question, ["bush", "bird"])).toEqual(fraction(0, 2));
    const [result] = await toResult(snapshot, { 7: { value: filled, seq: 1 } }, true);
    expect(result?.given).toMatchObject({
      texts: [
        { blank: 2, text: "bird", accepted: ["bird"] },
        { blank: 1, text: "bush", accepted: ["bush"] },
      ],
    });
  });

  it("are those with an answer", () => {
    expect(blanks("[[3]] and [[1]]", 1, null)).toEqual([1]);
    expect(blanks("none", 2, 1)).toEqual([1, 2]);
  });
});

it("takes what has nothing on its left for an extra right side", () => {
  const pairs = [option({ match: "1" }), option({ text: "", match: "2" }), option({ match: null })];
  expect(leftsOf(pairs)).toEqual([pairs[0]]);
});
