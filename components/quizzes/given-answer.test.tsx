import { describe, expect, it } from "vitest";
import { markBlanks } from "@/lib/quizzes/blanks";
import type { Given, Mark, ResultQuestion } from "@/lib/quizzes/result";
import { look } from "@/scripts/db/test-markup";
import { GivenAnswer, withAnswers } from "./given-answer";

type Asked = { mark?: Mark; type?: ResultQuestion["type"]; isOwner?: boolean; isBlank?: boolean };

function lines(
  given: Given,
  { mark = "wrong", type = "multiple_choice", isOwner = true, isBlank = false }: Asked = {},
) {
  const plain = { id: 1, number: 1, title: "?", html: "?", points: 1, earned: 0, isFlagged: false };
  const question: ResultQuestion = {
    ...plain,
    type,
    mark,
    isBlank,
    given,
    explanation: null,
    feedback: null,
  };
  const { all, text } = look(<GivenAnswer question={question} isOwner={isOwner} />);
  return { lines: tight(...all("li").map((line) => line.text)), text };
}

/** Columns stand apart by their place, not by spaces. */
const tight = (...texts: string[]) => texts.map((line) => line.replaceAll(" ", ""));

const choice = (
  html: string,
  isChosen: boolean,
  isRight: boolean | null = null,
  explanation: string | null = null,
) => ({
  ...{ html, isChosen, isRight, explanation },
});
const choices = (...options: ReturnType<typeof choice>[]): Given => ({ kind: "choices", options });

describe("choices", () => {
  it("before the release tell which was chosen, and of one choice whether it was right", () => {
    const hidden = choices(choice("one", true), choice("two", false));
    expect(lines(hidden).lines).toEqual(tight("A one Your answer", "B two"));
    expect(lines(hidden, { mark: "right" }).lines).toEqual(tight("A one Your answer, correct", "B two"));
  });

  it("of several are not told apart before the release, while only some are right", () => {
    const hidden = choices(choice("one", true), choice("two", true), choice("three", false));
    expect(lines(hidden, { mark: "partly", type: "multiple_select" }).lines).toEqual(
      tight("A one Your answer", "B two Your answer", "C three"),
    );
  });

  it("after it name the right ones, each with its reason", () => {
    const open = choices(
      choice("one", true, false, "<p>No.</p>"),
      choice("two", false, true, "<p>Yes.</p>"),
      choice("three", true, true),
    );
    expect(lines(open, { type: "multiple_select" }).lines).toEqual(
      tight("A one No. Your answer", "B two Yes. Correct answer", "C three Your answer, correct"),
    );
  });

  it("are somebody else’s to staff", () => {
    expect(lines(choices(choice("one", true, true)), { isOwner: false }).text).toContain(
      "Answer given, correct",
    );
  });
});

describe("a typed answer", () => {
  const typed = (text: string, accepted: string[] | null): Given => ({ kind: "text", text, accepted });

  it("is shown as it was typed, with what was accepted once that is released", () => {
    expect(lines(typed("<b>x</b>", null)).lines).toEqual(tight("<b>x</b> Your answer"));
    expect(lines(typed("x", ["y", "z ± 0.1"])).lines).toEqual(
      tight("x Your answer", "y · z ± 0.1 Correct answer"),
    );
  });

  it("that was right needs no other", () => {
    expect(lines(typed("x", ["x", "y"]), { mark: "right" }).lines).toEqual(tight("x Your answer"));
  });

  it("that is missing says so", () => {
    expect(lines(typed(" ", ["y"])).lines).toEqual(tight("No answer Your answer", "y Correct answer"));
  });
});

describe("blanks", () => {
  const texts = [
    { blank: 2, text: "first & last", accepted: ["one", "two"] },
    { blank: 1, text: "", accepted: null },
  ];

  it("are listed by number, with what was accepted", () => {
    expect(lines({ kind: "blanks", texts }).lines).toEqual(
      tight("2 first & last Accepted: one · two", "1 No answer"),
    );
  });

  it("stand in the text as they were filled in, and what was typed stays text", () => {
    const html = markBlanks("<p>A [[2]] of [[1]], again [[2]].</p>");
    const filled = withAnswers(html, {
      kind: "blanks",
      texts: [{ blank: 2, text: "<i>x</i>", accepted: null }],
    });
    expect(filled).toContain("<u>&lt;i>x&lt;/i></u> of <u>&nbsp;");
    expect(filled.match(/<u>&lt;i>/g)).toHaveLength(2);
    expect(withAnswers(html, choices())).not.toContain("x");
  });
});

describe("pairs", () => {
  const pairs = (right: string | null): Given => ({
    kind: "pairs",
    pairs: [
      { html: "A", given: "one", right: right && "one" },
      { html: "B", given: "one", right },
      { html: "C", given: null, right: right && "three" },
    ],
  });

  it("tell what was matched, and after the release what belongs together", () => {
    expect(lines(pairs(null)).lines).toEqual(tight("A one", "B one", "C No answer"));
    expect(lines(pairs("two")).lines).toEqual(
      tight("A one", "B one Correct: two", "C No answer Correct: three"),
    );
  });
});

describe("steps", () => {
  const steps = (positions: (number | null)[]): Given => ({
    kind: "order",
    steps: positions.map((rightPosition, i) => ({ html: `step ${i}`, rightPosition })),
  });

  it("are in the order given, and after the release say where they belong", () => {
    expect(lines(steps([null, null])).lines).toEqual(tight("1 step 0", "2 step 1"));
    expect(lines(steps([2, 1, 3])).lines).toEqual(
      tight("1 step 0 Position 2", "2 step 1 Position 1", "3 step 2"),
    );
  });

  it("that nobody put in order are no answer", () => {
    expect(lines(steps([2, 1]), { isBlank: true }).text).toMatch(/^No answer/);
  });
});
