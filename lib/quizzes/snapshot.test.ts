import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { freeze } from "./snapshot";

type Quiz = Parameters<typeof freeze>[0];

function quiz(types: QuestionType[], isShuffled: boolean): Quiz {
  return {
    title: "Quiz",
    passingScore: 70,
    timeLimit: 20,
    release: "after_pass",
    isShuffled,
    questions: types.map((questionType, i) => ({
      id: i + 1,
      questionType,
      questionText: `Question ${i + 1}`,
      points: 2,
      explanation: "Because.",
      selectScoring: "balanced",
      isCaseSensitive: false,
      answers: Array.from({ length: 6 }, (_, a) => ({
        id: (i + 1) * 10 + a,
        answerText: `answer ${a}`,
        isCorrect: a === 0,
        explanation: null,
        orderIndex: a,
        matchText: questionType === "matching" ? `right ${a}` : null,
        blankNo: null,
        absoluteTolerance: null,
        relativeTolerance: null,
      })),
    })),
  };
}

const places = (shown: { order: number }[]) => shown.map(({ order }) => order);
const inOrder = [0, 1, 2, 3, 4, 5];

describe("freezing a quiz", () => {
  it("keeps its rules and its questions", () => {
    const frozen = freeze(quiz(["multiple_choice", "essay"], false), 1);
    expect(frozen).toMatchObject({
      version: 1,
      title: "Quiz",
      passingScore: 70,
      timeLimit: 20,
      release: "after_pass",
    });
    expect(frozen.questions.map(({ id }) => id)).toEqual([1, 2]);
    expect(frozen.questions[0]?.options).toHaveLength(6);
  });

  it("shows questions and options as the author wrote them, unless the quiz is shuffled", () => {
    const frozen = freeze(quiz(["multiple_choice", "multiple_select", "true_false"], false), 7);
    for (const { options } of frozen.questions) expect(places(options)).toEqual(inOrder);
  });

  it("always mixes steps to be ordered and right-hand sides, or their order would be the answer", () => {
    const seeds = Array.from(
      { length: 20 },
      (_, seed) => freeze(quiz(["ordering", "matching"], false), seed).questions,
    );
    expect(
      seeds.filter(([ordering]) => places(ordering?.options ?? []).join() === inOrder.join()).length,
    ).toBeLessThan(3);
    expect(seeds.filter(([, matching]) => matching?.rights[0] === "right 0").length).toBeLessThan(12);
    for (const [, matching] of seeds) expect(places(matching?.options ?? [])).toEqual(inOrder);
  });

  it("offers a right-hand side that several pairs share once", () => {
    const source = quiz(["matching"], false);
    source.questions[0]!.answers.forEach((answer) => (answer.matchText = "same"));
    expect(freeze(source, 1).questions[0]?.rights).toEqual(["same"]);
  });

  it("gives the same order for the same seed, for ever", () => {
    const shown = freeze(
      quiz(["multiple_choice", "multiple_choice", "multiple_choice"], true),
      2026,
    ).questions;
    expect(shown.map(({ id, options }) => [id, ...places(options)])).toMatchInlineSnapshot(`
      [
        [
          2,
          5,
          2,
          0,
          4,
          3,
          1,
        ],
        [
          3,
          4,
          2,
          5,
          1,
          3,
          0,
        ],
        [
          1,
          3,
          0,
          4,
          5,
          1,
          2,
        ],
      ]
    `);
  });

  it("loses no question and no option, whatever the seed", () => {
    const types: QuestionType[] = ["multiple_choice", "ordering", "multiple_select", "true_false"];
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (seed) => {
        const frozen = freeze(quiz(types, true), seed);
        expect(frozen.questions.map(({ id }) => id).toSorted()).toEqual([1, 2, 3, 4]);
        for (const { options } of frozen.questions) expect(places(options).toSorted()).toEqual(inOrder);
      }),
    );
  });

  it("puts each option in each place about equally often", () => {
    const first = Array.from({ length: 1200 }, (_, seed) =>
      freeze(quiz(["multiple_choice"], true), seed * 7919),
    );
    const counts = inOrder.map(
      (order) => first.filter(({ questions }) => questions[0]?.options[0]?.order === order).length,
    );
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});
