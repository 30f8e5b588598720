import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldName, readAnswer } from "@/lib/quizzes/answers";
import { markBlanks } from "@/lib/quizzes/blanks";
import type { TakingQuestion } from "@/lib/quizzes/taking";
import type { AnswerValue } from "@/lib/quizzes/types";
import type { QuestionType } from "@/prisma/generated/enums";
import { look } from "@/scripts/db/test-markup";
import { AttemptContext } from "./attempt-context";
import { createAttemptStore } from "./attempt-store";
import { QuestionBody } from "./question-body";

const parts: Record<QuestionType, Partial<TakingQuestion>> = {
  multiple_choice: { options: ["One", "<code>two</code>", "Three"] },
  true_false: { options: ["True", "False"] },
  multiple_select: { options: ["A", "B", "C"] },
  numeric: {},
  short_answer: {},
  fill_blanks: { html: markBlanks("<p>A [[2]], a [[1]], again [[2]] and [[9]].</p>"), blanks: [2, 1] },
  matching: { options: ["Left <b>1</b>", "Left 2"], rights: ["Right & 1", "Right 2", "Right 3"] },
  ordering: { options: ["First", "Second", "Third"] },
  essay: {},
};

function draw(type: QuestionType, answer: AnswerValue | null = null) {
  const plain = { id: 7, type, points: 2, html: "<p>What?</p>", isFlagged: false, seq: 0 };
  const question: TakingQuestion = { ...plain, options: [], rights: [], blanks: [], answer, ...parts[type] };
  const store = createAttemptStore({
    id: 1,
    questions: [question],
    startedWith: { now: 0, deadlineAt: null, savedAt: null },
  });
  const drawn = look(
    <AttemptContext value={store}>
      <QuestionBody question={question} />
    </AttemptContext>,
  );
  return { ...drawn, question };
}

/** What the browser would send for the question as it is drawn, field by field. */
function sent({ all, question }: ReturnType<typeof draw>) {
  const name = fieldName(question);
  const typed = [...all("input"), ...all("textarea")]
    .filter((field) => field["name"] === name)
    .filter(({ type, checked }) => (type !== "radio" && type !== "checkbox") || checked !== undefined)
    .map(({ value, text }) => value ?? text);
  const selects = all("select").filter((field) => field["name"] === name).length;
  const chosen = all("option").filter(({ selected }) => selected !== undefined);
  expect(selects === 0 || chosen.length === selects).toBe(true);
  return [...typed, ...chosen.map(({ value = "" }) => value)];
}

describe("a question", () => {
  it("with one right choice is a group of radio buttons, named by its text", () => {
    const { all } = draw("multiple_choice", 1);
    expect(all("input").map(({ type, name, value, checked }) => [type, name, value, checked])).toEqual([
      ["radio", "q7", "0", undefined],
      ["radio", "q7", "1", ""],
      ["radio", "q7", "2", undefined],
    ]);
    expect(all("label").map(({ text }) => text.slice(1).trim())).toEqual(["One", "two", "Three"]);
  });

  it("with several has check boxes, and can be sent with none ticked", () => {
    const { all, text } = draw("multiple_select", [0, 2]);
    expect(text).toContain("Choose all that apply.");
    expect(all("input").map(({ type, value, checked }) => [type, value, checked])).toEqual([
      ["hidden", "", undefined],
      ["checkbox", "0", ""],
      ["checkbox", "1", undefined],
      ["checkbox", "2", ""],
    ]);
  });

  it("for a number opens the keyboard for numbers, and a word is not corrected", () => {
    expect(draw("numeric").all("input")).toMatchObject([
      { name: "q7", inputMode: "decimal", maxLength: "2000", "aria-labelledby": "q7-text" },
    ]);
    expect(draw("short_answer").all("input")).toMatchObject([{ spellCheck: "false", maxLength: "2000" }]);
    expect(draw("essay").all("textarea")).toMatchObject([
      { maxLength: "50000", "aria-labelledby": "q7-text" },
    ]);
  });

  it("with blanks has a field in each place, and a reference where a blank comes again or is none", () => {
    const { all, text } = draw("fill_blanks", ['two "quoted" <b>', "one"]);
    expect(all("input").map((field) => [field["aria-label"], field["value"]])).toEqual([
      ["Blank 2", 'two "quoted" <b>'],
      ["Blank 1", "one"],
    ]);
    expect(text).toContain("again (2) and (9).");
  });

  it("of pairs has for each left side a choice of all the right ones, named by the left side", () => {
    const { all } = draw("matching", [2, null]);
    expect(all("select").map((select) => select["aria-labelledby"])).toEqual(["q7-left-0", "q7-left-1"]);
    expect(all("option").map(({ value, text, selected }) => [value, text, selected])).toEqual([
      ...[
        ["", "Choose", undefined],
        ["0", "Right & 1", undefined],
        ["1", "Right 2", undefined],
        ["2", "Right 3", ""],
      ],
      ...[
        ["", "Choose", ""],
        ["0", "Right & 1", undefined],
        ["1", "Right 2", undefined],
        ["2", "Right 3", undefined],
      ],
    ]);
  });

  it("of steps says that none is in order yet, and the ends can’t be moved further", () => {
    const { all, text } = draw("ordering");
    expect(text).toContain("Not in order yet.");
    const buttons = all("button").map((button) => [button["aria-label"], button["aria-disabled"]]);
    expect(buttons).toEqual([
      ["Move step 1 up", "true"],
      ["Move step 1 down", "false"],
      ["Move step 2 up", "false"],
      ["Move step 2 down", "false"],
      ["Move step 3 up", "false"],
      ["Move step 3 down", "true"],
    ]);
  });

  it("of steps that were ordered shows them so", () => {
    const { text } = draw("ordering", [2, 0, 1]);
    expect(text).toContain("Your order, the first on top.");
    expect(text).toMatch(/Third.*First.*Second/);
  });
});

describe("a form without JavaScript", () => {
  const text = fc.string().map((typed) => typed.replaceAll(/[\r\n\0]/g, " "));
  const answers: Record<QuestionType, fc.Arbitrary<AnswerValue | null>> = {
    multiple_choice: fc.option(fc.nat(2)),
    true_false: fc.option(fc.nat(1)),
    multiple_select: fc.subarray([0, 1, 2]),
    numeric: text,
    short_answer: text,
    fill_blanks: fc.array(text, { minLength: 2, maxLength: 2 }),
    matching: fc.array<number | null>(fc.option(fc.nat(2)), { minLength: 2, maxLength: 2 }),
    ordering: fc.option(fc.shuffledSubarray([0, 1, 2], { minLength: 3 })),
    essay: fc.array(fc.stringMatching(/^[\w<>&"'äß🎓]+$/)).map((words) => words.join(" ")),
  };

  it.each(Object.keys(parts) as QuestionType[])("sends back a %s answer as it was saved", (type) => {
    fc.assert(
      fc.property(answers[type], (answer) => {
        const drawn = draw(type, answer);
        expect(readAnswer({ type }, sent(drawn)) ?? null).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });
});
