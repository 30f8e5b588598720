import { describe, expect, it } from "vitest";
import type { EditableQuiz } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { QuestionList } from "./question-list";

describe("the questions of a quiz", () => {
  const question = (id: number, more: object = {}) => ({
    id,
    questionText: `<Which ${id}?`,
    points: 2,
    problem: null,
    answers: [
      { id: id * 10, answerText: "Rye", isCorrect: true, matchText: null, blankNo: null },
      { id: id * 10 + 1, answerText: "Oat", isCorrect: false, matchText: "Grain", blankNo: null },
    ],
    ...more,
  });
  const show = (...questions: object[]) =>
    look(<QuestionList questions={questions as unknown as EditableQuiz["questions"]} />);

  it("say which answer is right, what they are worth and what is wrong with them", () => {
    const found = show(question(1), question(2, { problem: "None of the answers is right.", points: 1 }));
    expect(found.labels.filter((label) => label === "Right")).toHaveLength(2);
    for (const words of [
      "<Which 1?",
      "Oat → Grain",
      "2 points",
      "1 point",
      "None of the answers is right.",
    ]) {
      expect(found.text).toContain(words);
    }
  });

  it("are each removed by their own dialog, after a question that names them", () => {
    const found = show(question(1), question(2));
    const openers = found.all("button").filter(({ command }) => command === "show-modal");
    expect(openers.map((opener) => [opener["aria-label"], opener["commandfor"]])).toEqual([
      ["Remove question 1", "remove-question-1"],
      ["Remove question 2", "remove-question-2"],
    ]);
    expect(found.all("input").map(({ name, value }) => [name, value])).toEqual([
      ["questionId", "1"],
      ["questionId", "2"],
    ]);
    expect(found.text).toContain("Remove question 2?");
  });

  it("are asked for while there are none", () => {
    expect(show().text).toContain("No questions yet");
  });
});
