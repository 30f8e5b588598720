import { describe, expect, it } from "vitest";
import { resultFilter, saveAnswersInput, startAttemptInput, submitAttemptInput } from "./schema";

describe("an id", () => {
  it.each([7, "7", " 7 "])("may come as %j", (quizId) => {
    expect(startAttemptInput.parse({ quizId })).toEqual({ quizId: 7 });
  });

  it.each([undefined, "", "x", 0, -1, 1.5, "1e3x", 2_147_483_648, Infinity, {}])("is never %j", (quizId) => {
    expect(startAttemptInput.safeParse({ quizId }).success).toBe(false);
  });
});

describe("a form that is handed in", () => {
  const read = (fields: Record<string, unknown>) => submitAttemptInput.parse({ attemptId: "3", ...fields });

  it("hands in, unless its button says to save", () => {
    expect(read({}).intent).toBe("hand_in");
    expect(read({ intent: "save" }).intent).toBe("save");
    expect(submitAttemptInput.safeParse({ attemptId: 3, intent: "grade" }).success).toBe(false);
  });

  it("brings the fields of its questions along, one or several, and no other", () => {
    const { answers } = read({ q12: "1", q13: ["", "0"], q0x: "1", Q14: "1", q: "1", score: "100" });
    expect([...answers]).toEqual([
      [12, ["1"]],
      [13, ["", "0"]],
    ]);
  });

  it("brings no files and nothing but text", () => {
    const file = new File(["1"], "a.txt");
    expect([...read({ q1: file, q2: ["1", file, null], q3: { isCorrect: true } }).answers]).toEqual([
      [1, []],
      [2, ["1"]],
      [3, []],
    ]);
  });
});

describe("answers that a page sends", () => {
  const isTaken = (answer: object) =>
    saveAnswersInput.safeParse({ attemptId: 1, answers: [{ questionId: 1, value: null, seq: 0, ...answer }] })
      .success;

  it("have no flag where none is sent, and carry nothing else in", () => {
    const sent = { questionId: 1, value: 0, seq: 1, points: 100, fraction: 1, at: "1999-01-01" };
    expect(saveAnswersInput.parse({ attemptId: 1, answers: [sent] }).answers).toEqual([
      { questionId: 1, value: 0, seq: 1, isFlagged: false },
    ]);
  });

  it.each([[0], ["text"], [[]], [[1, null]], [["a", ""]], [null]])("may be %j", (value) => {
    expect(isTaken({ value })).toBe(true);
  });

  it.each([
    [-1],
    [0.5],
    [true],
    [{}],
    [["a", 1]],
    [[[0]]],
    ["x".repeat(50_001)],
    [["x".repeat(2_001)]],
    [Array(201).fill(0)],
  ])("are never %j", (value) => expect(isTaken({ value })).toBe(false));

  it.each([-1, 0.5, 2 ** 53, "1", null])("are never numbered %j", (seq) => {
    expect(isTaken({ seq })).toBe(false);
  });

  it("are numbered by milliseconds since 1970 with room to spare", () => {
    expect(isTaken({ seq: Date.parse("9999-12-31") })).toBe(true);
  });
});

it.each([
  ["incorrect", "incorrect"],
  ["flagged", "flagged"],
  ["everything", "all"],
  [undefined, "all"],
  [["flagged", "all"], "all"],
])("a result asked for with %j shows %s", (asked, shown) => expect(resultFilter.parse(asked)).toBe(shown));
