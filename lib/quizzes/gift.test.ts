import { describe, expect, it } from "vitest";
import { readGift } from "./gift";

function readOne(text: string) {
  const { questions, problems } = readGift(text);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
}

const answers = (text: string) => readOne(text).answers;
const problem = (text: string) => {
  const { questions, problems } = readGift(text);
  expect(questions).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0]!;
};
const bare = { isCorrect: true, explanation: null, match: null, blank: null, absoluteTolerance: null };

describe("a GIFT question", () => {
  it("with one right choice keeps its points, topics, explanations and Markdown", () => {
    const gift = [
      "// [tag:points:2] [tag:closures]",
      "::Counter::What does `next()` return\\: the *second* time? {",
      "  =2#The closure keeps `count` alive.",
      "  ~1#That would need a fresh closure.",
      "  ~NaN \\{ \\} \\~ \\= \\# done",
      "  ####Each call of `makeCounter` makes one `count`.",
      "}",
    ].join("\n");
    expect(readOne(gift)).toEqual({
      line: 2,
      type: "multiple_choice",
      text: "What does `next()` return: the *second* time?",
      points: 2,
      explanation: "Each call of `makeCounter` makes one `count`.",
      selectScoring: "balanced",
      isCaseSensitive: false,
      tags: ["closures"],
      answers: [
        { ...bare, text: "2", explanation: "The closure keeps `count` alive." },
        { ...bare, text: "1", isCorrect: false, explanation: "That would need a fresh closure." },
        { ...bare, text: "NaN { } ~ = # done", isCorrect: false },
      ],
    });
  });

  it("of true or false shows its first feedback for a wrong answer, whichever that is", () => {
    expect(answers("It rains. { TRUE#No, it does.#Yes. }")).toEqual([
      { ...bare, text: "True", explanation: "Yes." },
      { ...bare, text: "False", isCorrect: false, explanation: "No, it does." },
    ]);
    expect(answers("It rains. { FALSE#Wrong#Right }")).toEqual([
      { ...bare, text: "True", isCorrect: false, explanation: "Wrong" },
      { ...bare, text: "False", explanation: "Right" },
    ]);
    expect(readOne("It rains. {F\n####Look.}")).toMatchObject({ type: "true_false", explanation: "Look." });
  });

  it("with weights has several right choices", () => {
    const question = readOne("// [tag:scoring:all_or_nothing]\nWhich? { ~%50%a#yes ~%50%b ~%-100%c ~d }");
    expect(question).toMatchObject({ type: "multiple_select", selectScoring: "all_or_nothing" });
    expect(question.answers.map(({ text, isCorrect }) => [text, isCorrect])).toEqual([
      ["a", true],
      ["b", true],
      ["c", false],
      ["d", false],
    ]);
    expect(readOne("// [tag:type:multiple_select]\nWhich? { =a =b }").type).toBe("multiple_select");
    expect(readOne("// [tag:type:multiple_select]\nWhich? { =a =b ~c }").type).toBe("multiple_select");
  });

  it("asking for a number takes a tolerance, a range, or several numbers", () => {
    expect(answers("Pi? { #3.14:0.01 }")).toEqual([{ ...bare, text: "3.14", absoluteTolerance: "0.01" }]);
    expect(answers("Five? { #5:0 }")).toEqual([{ ...bare, text: "5" }]);
    expect(answers("Small? { #0.1..0.3 }")).toEqual([{ ...bare, text: "0.2", absoluteTolerance: "0.1" }]);
    expect(answers("Cold? { #-10..-5 }")).toEqual([{ ...bare, text: "-7.5", absoluteTolerance: "2.5" }]);
    expect(answers("Hundred? { #100..100 }")).toEqual([{ ...bare, text: "100" }]);
    expect(answers("Either? { #=1#one =2:0.5 }")).toEqual([
      { ...bare, text: "1", explanation: "one" },
      { ...bare, text: "2", absoluteTolerance: "0.5" },
    ]);
  });

  it("asking for a word takes every accepted answer, and capitals matter where it says so", () => {
    expect(readOne("// [tag:case]\nCapital? { =Paris =paris }")).toMatchObject({
      type: "short_answer",
      isCaseSensitive: true,
    });
    expect(answers("Capital? { =Paris#Yes =%100%Lutetia }").map(({ text }) => text)).toEqual([
      "Paris",
      "Lutetia",
    ]);
  });

  it("of pairs keeps escaped characters and extra right-hand sides", () => {
    expect(readOne("Match. { =a\\: -> x\\=1 =b -> y = -> z }")).toMatchObject({ type: "matching" });
    expect(answers("Match. { =a\\: -> x\\=1 =b -> y = -> z }")).toEqual([
      { ...bare, text: "a:", match: "x=1" },
      { ...bare, text: "b", match: "y" },
      { ...bare, text: "", match: "z" },
    ]);
  });

  it("of steps has them in the right order, however they are written down", () => {
    const question = readOne("// [tag:type:ordering]\nOrder. { =third -> 3 =first -> 1 =second -> 2 }");
    expect(question.type).toBe("ordering");
    expect(question.answers.map(({ text }) => text)).toEqual(["first", "second", "third"]);
  });

  it("with blanks has the accepted words of each", () => {
    const question = readOne(
      "// [tag:type:fill_blanks]\n[[1]] of a [[2]]. { =1 -> Part =1 -> piece =2 -> whole\\: }",
    );
    expect(question).toMatchObject({ type: "fill_blanks", text: "[[1]] of a [[2]]." });
    expect(question.answers).toEqual([
      { ...bare, text: "Part", blank: 1 },
      { ...bare, text: "piece", blank: 1 },
      { ...bare, text: "whole:", blank: 2 },
    ]);
  });

  it("without answers is an essay", () => {
    expect(readOne("// [tag:points:5]\nExplain. {}")).toMatchObject({
      type: "essay",
      points: 5,
      answers: [],
      explanation: null,
    });
    expect(readOne("Explain. {####Look for three reasons.}")).toMatchObject({
      type: "essay",
      explanation: "Look for three reasons.",
    });
  });

  it("marked as Markdown keeps its lines", () => {
    expect(readOne("[markdown]What prints?\n```js\nlet a;\n``` {=a ~b}").text).toBe(
      "What prints?\n```js\nlet a;\n```",
    );
  });
});

describe("a GIFT file", () => {
  it("has its questions in order, with comments, categories and any line ends between them", () => {
    const gift =
      "\uFEFF// Quiz of the week\r\n\r\n$CATEGORY: x\r\n\r\nOne? {=a ~b}\r\n\r\n\r\n// [tag:points:3]\r\n\r\nTwo? {T}\r\n";
    const { questions, problems } = readGift(gift);
    expect(problems).toEqual([]);
    expect(questions.map(({ line, text, points }) => [line, text, points])).toEqual([
      [5, "One?", 1],
      [10, "Two?", 3],
    ]);
  });

  it("reports every problem with its line, and reads on", () => {
    const { questions, problems } = readGift(
      [
        "Good? {T}",
        "",
        "Bad: here {=a ~b}",
        "",
        "// [tag:points:none]",
        "Also good? {=a ~b}",
        "",
        "Last? {~a ~b}",
      ].join("\n"),
    );
    expect(questions.map(({ text }) => text)).toEqual(["Good?"]);
    expect(problems).toEqual([
      { line: 3, message: "Unexpected “:”. Where it is meant as text, write “\\:”." },
      { line: 5, message: "Points are a whole number from 1 to 100." },
      { line: 8, message: "None of the answers is right." },
    ]);
  });

  it("without questions is a problem", () => {
    expect(problem("// nothing yet")).toEqual({ line: 1, message: "There are no questions in this file." });
  });
});

describe("GIFT that is refused", () => {
  it.each([
    ["a question that is not closed", "\n\nWhat? {\n  =a\n", 4, /not closed/],
    ["a blank line inside the braces", "What? {\n=a", 2, /blank line ends a question/],
    ["no answer part", "What?", 1, /no answer part/],
    ["a weight that is no number", "What? {~%x%a ~b}", 1, /-100 to 100/],
    ["two right answers among wrong ones", "What? {=a =b ~c}", 1, /2 answers are marked/],
    ["part of the points for one choice", "What? {=a ~%50%b ~c}", 1, /we don’t have/],
    ["part of the points for a word", "What? {=%50%a =b}", 1, /right or wrong/],
    ["part of the points for a number", "What? {#=1 =%50%2}", 1, /right or wrong/],
    ["a wrong number", "What? {#=1 ~2}", 1, /right numbers only/],
    ["a range the wrong way round", "What? {#5..1}", 1, /holds no number/],
    ["HTML", "[html]<p>What?</p> {T}", 1, /Markdown/],
    [
      "a type that does not fit",
      "// [tag:type:matching]\nWhat? {=a ~b}",
      2,
      /the answers are those of a multiple_choice/,
    ],
    ["a type that is none", "// [tag:type:cloze]\nWhat? {=a ~b}", 1, /no question type “cloze”/],
    [
      "scoring that is none",
      "// [tag:scoring:harsh]\nWhat? {~%50%a ~%50%b ~c}",
      1,
      /balanced or all_or_nothing/,
    ],
    [
      "scoring where there is nothing to score so",
      "// [tag:scoring:balanced]\nWhat? {=a ~b}",
      1,
      /several right answers/,
    ],
    ["steps without numbers", "// [tag:type:ordering]\nWhat? {=a -> 1 =b -> 3}", 2, /numbered from 1 to 2/],
    [
      "a blank without a number",
      "// [tag:type:fill_blanks]\n[[1]] {=one -> a =1 -> b}",
      2,
      /number of a blank/,
    ],
    ["a blank that nothing fills", "// [tag:type:fill_blanks]\n[[1]] [[2]] {=1 -> a =1 -> b}", 2, /blank 2/],
    ["an answer for no blank", "// [tag:type:fill_blanks]\n[[1]] {=1 -> a =2 -> b}", 2, /not in the text/],
    ["choices that read the same", "What? {=a ~b ~b}", 1, /“b” is there twice/],
  ])("%s", (_what, gift, line, message) => {
    const found = problem(gift);
    expect(found.line).toBe(line);
    expect(found.message).toMatch(message);
  });
});
