import fc from "fast-check";
import { expect, it } from "vitest";
import { rightAnswer } from "@/scripts/db/test-quiz";
import { toDecimal, zero } from "./fraction";
import { readGift } from "./gift";
import type { QuestionDraft } from "./question-draft";
import { scoreQuestion } from "./scoring";
import { freeze } from "./snapshot";

const numRuns = process.env.PROVE ? 10_000 : 500;
const timeout = 60_000;

/** As an attempt has it: stored as the import stores it, then frozen. */
function frozen(draft: QuestionDraft, seed: number) {
  const quiz = {
    title: "Quiz",
    passingScore: 70,
    timeLimit: null,
    release: "never",
    isShuffled: true,
  } as const;
  const answers = draft.answers.map((answer, orderIndex) => ({
    ...{
      id: orderIndex,
      orderIndex,
      answerText: answer.text,
      isCorrect: answer.isCorrect,
      explanation: null,
    },
    ...{ matchText: answer.match, blankNo: answer.blank },
    ...{ absoluteTolerance: answer.absoluteTolerance, relativeTolerance: null },
  }));
  const { type: questionType, text: questionText, points, selectScoring, isCaseSensitive } = draft;
  const row = {
    id: 1,
    questionType,
    questionText,
    points,
    selectScoring,
    isCaseSensitive,
    explanation: null,
  };
  return freeze({ ...quiz, questions: [{ ...row, answers }] }, seed).questions[0]!;
}

const words = fc.stringMatching(/^[a-zA-Zäöü0-9 .,;!?'"()*_`$\\-]{1,12}$/).map((text) => `w${text.trim()}`);
/** GIFT's own characters, escaped as its authors have to. */
const escaped = (text: string) => text.replaceAll(/[\\:#=~{}]/g, "\\$&");
const several = (least: number) => fc.uniqueArray(words, { minLength: least, maxLength: 6 });
const lines = (parts: string[]) => `{\n${parts.join("\n")}\n}`;
const weighted = (text: string, i: number, all: string[]) =>
  i === 0 || (i < all.length - 1 && i % 2 === 0) ? `~%50%${escaped(text)}` : `~%-50%${escaped(text)}`;

type Written = [gift: string, type: QuestionDraft["type"]];

const written: fc.Arbitrary<Written> = fc.oneof(
  several(2).map(([right = "", ...wrong]): Written => [
    `Which? ${lines([`=${escaped(right)}#Yes`, ...wrong.map((text) => `~${escaped(text)}`)])}`,
    "multiple_choice",
  ]),
  fc.boolean().map((isTrue): Written => [`So? {${isTrue ? "T" : "FALSE"}#No#Yes}`, "true_false"]),
  several(2).map((texts): Written => [`Which ones? ${lines(texts.map(weighted))}`, "multiple_select"]),
  several(1).map((texts): Written => [
    `Who? ${lines(texts.map((text) => `=${escaped(text)}`))}`,
    "short_answer",
  ]),
  fc.tuple(fc.integer(), fc.nat(50)).map(([n, off]): Written => [`How much? {#${n}:${off}}`, "numeric"]),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.nat(99))
    .map(([n, more]): Written => [`Between? {#${n}..${n + more}}`, "numeric"]),
  several(2).map((texts): Written => [
    `Match. ${lines(texts.map((text, i) => `=${escaped(text)} -> side ${Math.floor(i / 2)}`))}`,
    "matching",
  ]),
  several(2).map((texts): Written => {
    const steps = texts.map((text, i) => `=${escaped(text)} -> ${i + 1}`);
    return [`// [tag:type:ordering]\nOrder. ${lines(steps.reverse())}`, "ordering"];
  }),
  several(1).map((texts): Written => {
    const stem = texts.map((_, i) => `[[${i + 1}]]`).join(" and ");
    const answers = texts.map((text, i) => `=${i + 1} -> ${escaped(text)}`);
    return [`// [tag:type:fill_blanks]\n${stem}. ${lines(answers)}`, "fill_blanks"];
  }),
);

/** What its right answer earns; null for an essay. */
function earnedBy(draft: QuestionDraft, seed: number) {
  const asked = frozen(draft, seed);
  const earned = scoreQuestion(asked, rightAnswer(asked));
  return draft.type === "essay" ? null : toDecimal(earned ?? zero);
}

it(
  "a question from a file can be answered for all its points, in whatever order it is shown",
  { timeout },
  () => {
    fc.assert(
      fc.property(written, fc.nat(), ([text, type], seed) => {
        const { questions, problems } = readGift(text);
        expect(problems).toEqual([]);
        expect(questions).toMatchObject([{ type }]);
        expect(earnedBy(questions[0]!, seed)).toBe("1.0000000000");
      }),
      { numRuns },
    );
  },
);

it("any file at all gives such questions, or problems at lines that it has", { timeout }, () => {
  const marks = fc.constantFrom(
    ...["{", "}", "=", "~", "#", "%50%", "->", "::", "//", "\n", "\n\n", "\\", "T", "1", "..", ":", "[html]"],
    ...["[tag:type:ordering]", "[tag:points:0]", "$CATEGORY: x", "[[1]]", "a", " ", "\r\n", "####", "é"],
    ...["{T}", "{=a ~b}", "{#1..2}", "{=1 -> a =2 -> b}", "{~%50%a ~%50%b ~c}", "Why? "],
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 25 }), (parts) => {
      const text = parts.join("");
      const { questions, problems } = readGift(text);
      expect(questions.length + problems.length).toBeGreaterThan(0);
      const lineCount = text.split(/\r\n|\n|\r/).length;
      for (const { line } of problems) expect(line >= 1 && line <= lineCount).toBe(true);
      for (const draft of questions) expect(["1.0000000000", null]).toContain(earnedBy(draft, 1));
    }),
    { numRuns },
  );
});
