import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { isReleased } from "./release";
import { toResult } from "./result";
import { toTaking } from "./taking";
import type { Snapshot, SnapshotOption, SnapshotQuestion, StoredAnswers } from "./types";

/** Stands in everything that tells what is right. */
const secret = "canary";

const option = (text: string, more: Partial<SnapshotOption> = {}): SnapshotOption => ({
  ...{ id: 4711, text, isCorrect: true, explanation: `Why: ${secret}`, order: 31, match: null, blank: null },
  ...{ absoluteTolerance: "0.815", relativeTolerance: null },
  ...more,
});

const question = (
  id: number,
  type: QuestionType,
  text: string,
  options: SnapshotOption[],
): SnapshotQuestion => ({
  ...{
    id,
    type,
    text,
    options,
    points: 2,
    explanation: `Because ${secret}`,
    selectScoring: "balanced",
    isCaseSensitive: false,
  },
  rights: [...new Set(options.flatMap(({ match }) => match ?? []))],
});

const snapshot: Snapshot = {
  ...{ version: 1, title: "Quiz", passingScore: 70, timeLimit: 10, release: "after_pass", seed: 1 },
  questions: [
    question(1, "multiple_choice", "At 12:30, `which`?", [
      option("One"),
      option("Two", { isCorrect: false }),
    ]),
    question(2, "multiple_select", "Which?", [
      option("A"),
      option("**B**"),
      option("C", { isCorrect: false }),
    ]),
    question(3, "numeric", "How much?", [option(`3.5${secret}`)]),
    question(4, "short_answer", "Who?", [option(secret)]),
    question(5, "fill_blanks", "A [[1]] in a [[2]].", [
      option(secret, { blank: 1 }),
      option(secret, { blank: 2 }),
    ]),
    question(6, "matching", "Match.", [
      option("L1", { match: "`R1`" }),
      option("L2", { match: "R2" }),
      option("", { match: "R3" }),
    ]),
    question(7, "ordering", "Order.", [option("Second", { order: 20 }), option("First", { order: 10 })]),
    question(8, "essay", "Write.", [option(secret)]),
  ],
};
const answers: StoredAnswers = { 1: { value: 0, seq: 9, isFlagged: true, fraction: 1, points: 2 } };

describe("what a browser is told while an attempt runs", () => {
  it("is nothing of what is right or why", async () => {
    const told = JSON.stringify(await toTaking(snapshot, answers));
    for (const word of [secret, "isCorrect", "explanation", "4711", "0.815", 'order":', "fraction"])
      expect(told).not.toContain(word);
  });

  it("is the questions with their options by place, and the answers so far", async () => {
    const [first, second, , , blanks, matching, ordering] = await toTaking(snapshot, answers);
    expect(first).toMatchObject({
      html: "<p>At 12:30, <code>which</code>?</p>",
      options: ["One", "Two"],
      answer: 0,
      isFlagged: true,
      seq: 9,
    });
    expect(second).toMatchObject({
      options: ["A", "<strong>B</strong>", "C"],
      answer: null,
      isFlagged: false,
      seq: 0,
    });
    expect(blanks).toMatchObject({ options: [], blanks: [1, 2] });
    expect(matching).toMatchObject({ options: ["L1", "L2"], rights: ["R1", "R2", "R3"] });
    expect(ordering?.options).toEqual(["Second", "First"]);
  });
});

describe("a result", () => {
  const graded: StoredAnswers = {
    1: { value: 1, seq: 1, fraction: 0, points: 0, isFlagged: true },
    2: { value: [0], seq: 1, fraction: 0.5, points: 1 },
    3: { value: "3", seq: 1, fraction: 1, points: 2 },
    5: { value: ["x", ""], seq: 1, fraction: 0, points: 0 },
    6: { value: [1, null], seq: 1, fraction: 0, points: 0 },
    7: { value: [1, 0], seq: 1, fraction: 1, points: 2 },
    8: { value: "Words", seq: 1, feedback: "Good." },
  };

  it("says what was right or wrong, and before the release nothing else", async () => {
    const shown = await toResult(
      snapshot,
      graded,
      isReleased("after_pass", { hasPassed: false, attemptsLeft: 1 }),
    );
    expect(shown.map(({ mark }) => mark)).toEqual([
      "wrong",
      "partly",
      "right",
      "waiting",
      "wrong",
      "wrong",
      "right",
      "waiting",
    ]);
    expect(shown.map(({ earned }) => earned)).toEqual([0, 1, 2, null, 0, 0, 2, null]);
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(JSON.stringify(shown)).not.toMatch(/"isRight":(true|false)|"right":"|"rightPosition":\d/);
  });

  it("shows the right answers and why after it", async () => {
    const shown = await toResult(snapshot, graded, true);
    expect(shown[0]).toMatchObject({ explanation: `<p>Because ${secret}</p>`, isFlagged: true });
    expect(shown[0]?.given).toMatchObject({
      options: [
        { isChosen: false, isRight: true },
        { isChosen: true, isRight: false },
      ],
    });
    expect(shown[2]?.given).toEqual({ kind: "text", text: "3", accepted: [`3.5${secret} ± 0.815`] });
    expect(shown[4]?.given).toMatchObject({
      texts: [{ blank: 1, text: "x", accepted: [secret] }, { text: "" }],
    });
    expect(shown[5]?.given).toMatchObject({
      pairs: [
        { given: "R2", right: "<code>R1</code>" },
        { given: null, right: "R2" },
      ],
    });
    expect(shown[6]?.given).toMatchObject({
      steps: [
        { html: "First", rightPosition: 1 },
        { html: "Second", rightPosition: 2 },
      ],
    });
    expect(shown[7]).toMatchObject({ feedback: "Good.", given: { text: "Words", accepted: null } });
  });
});
