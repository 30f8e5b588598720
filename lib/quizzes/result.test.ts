import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionType } from "@/prisma/generated/enums";
import { toResult } from "./result";
import type { AnswerValue, Snapshot, SnapshotOption, SnapshotQuestion, StoredAnswer } from "./types";

const numRuns = process.env.PROVE ? 2_000 : 100;
/** Stands in everything that tells what would have been right. */
const secret = "canary";

const option = (text: string, more: Partial<SnapshotOption> = {}): SnapshotOption => ({
  ...{ id: 1, text, isCorrect: false, explanation: `Because ${secret}`, order: 0, match: null, blank: null },
  ...{ absoluteTolerance: null, relativeTolerance: null },
  ...more,
});
const accepted = (text: string, more: Partial<SnapshotOption> = {}) =>
  option(text, { isCorrect: true, ...more });

const question = (
  type: QuestionType,
  options: SnapshotOption[],
  more: Partial<SnapshotQuestion> = {},
): SnapshotQuestion => ({
  ...{ id: 7, type, text: "What?", points: 2, explanation: `Because ${secret}`, options, rights: [] },
  ...{ selectScoring: "balanced", isCaseSensitive: false },
  ...more,
});

const questions = {
  choice: question("multiple_choice", [option("`a < b`"), accepted("b"), option("c")]),
  several: question("multiple_select", [accepted("a"), accepted("b"), option("c")]),
  number: question("numeric", [accepted(`12${secret}`)]),
  words: question("short_answer", [accepted(`${secret} one`), option("not this"), accepted("two")]),
  blanks: question("fill_blanks", [accepted(secret, { blank: 2 }), accepted(secret, { blank: 1 })], {
    text: "A [[2]] of `[[1]]`.",
  }),
  pairs: question(
    "matching",
    [option("A", { match: "one" }), option("B", { match: "**two**" }), option("", { match: "three" })],
    { rights: ["three", "**two**", "one"] },
  ),
  steps: question("ordering", [
    option("second", { order: 4 }),
    option("third", { order: 9 }),
    option("first"),
  ]),
  essay: question("essay", [accepted(secret)]),
} satisfies Record<string, SnapshotQuestion>;

async function shown(asked: SnapshotQuestion, stored: Partial<StoredAnswer> | null, released = true) {
  const snapshot: Snapshot = {
    ...{ version: 1, title: "Quiz", passingScore: 70, timeLimit: null, release: "after_pass", seed: 1 },
    questions: [asked],
  };
  const answers = stored ? { [asked.id]: { value: null, seq: 1, ...stored } } : {};
  const [result] = await toResult(snapshot, answers, released);
  return result!;
}
const givenTo = async (asked: SnapshotQuestion, value: AnswerValue | null, released = true) =>
  (await shown(asked, { value, fraction: 0, points: 0 }, released)).given;

describe("the mark of a question", () => {
  it.each<[Partial<StoredAnswer>, string, number | null]>([
    [{ fraction: 1, points: 2 }, "right", 2],
    [{ fraction: 0.3333333333, points: 0.6666666666 }, "partly", 0.6666666666],
    [{ fraction: 0, points: 0 }, "wrong", 0],
    [{ value: "Words", feedback: "Well put." }, "waiting", null],
  ])("%o is %s", async (stored, mark, earned) => {
    const result = await shown(questions.essay, stored);
    expect(result).toMatchObject({ mark, earned, feedback: stored.feedback ?? null });
  });

  it("that nobody answered is waiting for nothing: it is blank", async () => {
    expect(await shown(questions.choice, { fraction: 0, points: 0 })).toMatchObject({
      mark: "wrong",
      isBlank: true,
    });
    expect(await shown(questions.choice, { value: 0, fraction: 0 })).toMatchObject({ isBlank: false });
  });

  it("of an attempt that knows nothing of the question is there all the same", async () => {
    expect(await shown(questions.choice, null)).toMatchObject({ number: 1, isBlank: true, isFlagged: false });
  });
});

describe("what was answered", () => {
  it("is the choice by its place, whatever the order", async () => {
    expect(await givenTo(questions.choice, 0, false)).toMatchObject({
      kind: "choices",
      options: [
        { html: "<code>a &#x3C; b</code>", isChosen: true, isRight: null, explanation: null },
        { html: "b", isChosen: false },
        { html: "c", isChosen: false },
      ],
    });
    expect(await givenTo(questions.several, [0, 2])).toMatchObject({
      options: [
        { isChosen: true, isRight: true },
        { isChosen: false, isRight: true },
        { isChosen: true, isRight: false },
      ],
    });
  });

  it("of blanks stands beside the number of each, in the order of the text", async () => {
    expect(await givenTo(questions.blanks, ["first", ""], false)).toEqual({
      kind: "blanks",
      texts: [
        { blank: 2, text: "first", accepted: null },
        { blank: 1, text: "", accepted: null },
      ],
    });
    expect((await shown(questions.blanks, {})).title).toBe("A ___ of ___.");
  });

  it("of pairs shows what was chosen beside each left side, and the extra right side nowhere", async () => {
    expect(await givenTo(questions.pairs, [1, null])).toEqual({
      kind: "pairs",
      pairs: [
        { html: "A", given: "<strong>two</strong>", right: "one" },
        { html: "B", given: null, right: "<strong>two</strong>" },
      ],
    });
  });

  it("of steps is the order given, each with its right position; without one, as they were shown", async () => {
    const titles = async (value: AnswerValue | null) => {
      const given = await givenTo(questions.steps, value);
      return given.kind === "order" && given.steps.map(({ html, rightPosition }) => [html, rightPosition]);
    };
    expect(await titles([2, 1, 0])).toEqual([
      ["first", 1],
      ["third", 3],
      ["second", 2],
    ]);
    expect(await titles(null)).toEqual([
      ["second", 2],
      ["third", 3],
      ["first", 1],
    ]);
  });

  it("as text is shown as it was typed, beside what is accepted and nothing else", async () => {
    expect(await givenTo(questions.words, " <b>TWO</b> ")).toEqual({
      kind: "text",
      text: " <b>TWO</b> ",
      accepted: [`${secret} one`, "two"],
    });
    expect(await givenTo(questions.essay, "Words")).toEqual({ kind: "text", text: "Words", accepted: null });
  });

  it.each([
    [{}, "12"],
    [{ absoluteTolerance: "0.50" }, "12 ± 0.50"],
    [{ relativeTolerance: "0.07" }, "12 ± 7%"],
    [{ relativeTolerance: "0.0055" }, "12 ± 0.55%"],
    [{ absoluteTolerance: "0", relativeTolerance: "0.29" }, "12 ± 29%"],
    [{ absoluteTolerance: "1", relativeTolerance: "0.1" }, "12 ± 1 or ± 10%"],
  ])("as a number says how far off still counted: %o", async (tolerance, text) => {
    const asked = question("numeric", [accepted("12", tolerance)]);
    expect(await givenTo(asked, "3")).toEqual({ kind: "text", text: "3", accepted: [text] });
  });
});

it("says nothing of what would have been right before the release, whatever was answered", async () => {
  const values = fc.oneof(
    fc.nat(4),
    fc.string().filter((text) => !text.includes(secret)),
    fc.array(fc.option(fc.nat(4)), { maxLength: 5 }),
    fc.array(fc.string(), { maxLength: 5 }),
    fc.constant(null),
  );
  const marks = fc.record({ fraction: fc.constantFrom(0, 0.5, 1), points: fc.constantFrom(0, 1, 2) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(questions)),
      values,
      marks,
      async (asked, value, mark) => {
        const told = JSON.stringify(await shown(asked, { value, ...mark }, false));
        expect(told).not.toContain(secret);
        expect(told).not.toMatch(/"isRight":(true|false)|"right":"|"rightPosition":\d|"accepted":\[/);
      },
    ),
    { numRuns },
  );
});
