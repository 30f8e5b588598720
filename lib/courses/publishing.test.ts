import { describe, expect, it } from "vitest";
import { findBlockers, findChanges, isChanged, type PublishableCourse, problemOf } from "./publishing";

type Lesson = PublishableCourse["modules"][number]["lessons"][number];
type Question = Lesson["quizzes"][number]["questions"][number];

const lesson = (more: Partial<Lesson> = {}): Lesson => ({
  id: 1,
  title: "Flour",
  content: "Milled.",
  draftTitle: null,
  draftContent: null,
  videoUrl: null,
  publishedAt: null,
  quizzes: [],
  ...more,
});
const course = (lessons: Lesson[], more: Partial<PublishableCourse> = {}): PublishableCourse => ({
  title: "Bread",
  description: "Bake it.",
  categoryId: 1,
  modules: [{ lessons }],
  ...more,
});
const answer = (answerText: string, isCorrect = false) => ({
  answerText,
  isCorrect,
  matchText: null,
  blankNo: null,
});
const question = (more: Partial<Question> = {}): Question => ({
  questionType: "multiple_choice",
  questionText: "Which?",
  answers: [answer("Rye", true), answer("Stone")],
  ...more,
});

describe("a course can be published", () => {
  it("with a description, a category, a lesson and quizzes that can be passed", () => {
    const quizzes = [{ title: "Checkpoint", questions: [question()] }];
    expect(findBlockers(course([lesson({ quizzes })]))).toEqual([]);
  });

  it.each<[string, Partial<Lesson>]>([
    ["is only a draft yet", { content: null, draftContent: "Milled." }],
    ["is a video alone", { content: null, videoUrl: "/api/media/1" }],
  ])("when its one lesson %s", (_, more) => {
    expect(findBlockers(course([lesson(more)]))).toEqual([]);
  });
});

describe("a course can’t be published", () => {
  it.each<[string, PublishableCourse, RegExp]>([
    ["without a description", course([lesson()], { description: null }), /description/],
    ["with a blank description", course([lesson()], { description: " \n" }), /description/],
    ["without a category", course([lesson()], { categoryId: null }), /category/],
    ["without modules", course([], { modules: [] }), /at least one lesson/],
    ["while its lessons are empty", course([lesson({ content: " " })]), /at least one lesson/],
    ["when the draft empties its only lesson", course([lesson({ draftContent: "" })]), /at least one lesson/],
  ])("%s", (_, subject, blocker) => {
    expect(findBlockers(subject)).toEqual([expect.stringMatching(blocker)]);
  });

  it("says everything at once, and names quiz and question", () => {
    const quizzes = [
      { title: "Empty", questions: [] },
      { title: "Broken", questions: [question(), question({ answers: [answer("Rye"), answer("Stone")] })] },
    ];
    expect(findBlockers(course([lesson({ quizzes })], { description: "", categoryId: null }))).toEqual([
      expect.stringContaining("description"),
      expect.stringContaining("category"),
      "Give the quiz “Empty” a question.",
      "Question 2 of “Broken”: None of the answers is right.",
    ]);
  });
});

it("a question of the database is judged by all that belongs to its answers", () => {
  const blanks = { questionType: "fill_blanks", questionText: "A [[1]]." } as const;
  expect(problemOf(question({ ...blanks, answers: [{ ...answer("loaf", true), blankNo: 1 }] }))).toBeNull();
  expect(problemOf(question({ ...blanks, answers: [{ ...answer("loaf", true), blankNo: 2 }] }))).toMatch(/1/);
  const pairs = [answer("Rye", true), answer("Oat", true)];
  const matched = pairs.map((pair, i) => ({ ...pair, matchText: String(i) }));
  expect(problemOf(question({ questionType: "matching", answers: matched }))).toBeNull();
  expect(problemOf(question({ questionType: "matching", answers: pairs }))).toMatch(/Rye/);
});

describe("what publishing would change", () => {
  const published = { publishedAt: new Date(), content: "Milled." };

  it.each<[string, Partial<Lesson>, boolean]>([
    ["nothing was written since", {}, false],
    ["the same was saved again", { draftTitle: "Flour", draftContent: "Milled." }, false],
    ["the text changed", { draftTitle: "Flour", draftContent: "Ground." }, true],
    ["only the title changed", { draftTitle: "Meal", draftContent: "Milled." }, true],
    ["the text was emptied", { draftContent: "" }, true],
    ["nothing became nothing", { content: null, draftContent: "" }, false],
  ])("a lesson where %s", (_, more, changed) => {
    expect(isChanged(lesson({ ...published, ...more }))).toBe(changed);
  });

  it("is counted over all modules, a new lesson as new even when it was rewritten", () => {
    const modules = [
      { lessons: [lesson(published), lesson({ ...published, draftContent: "Ground." })] },
      { lessons: [lesson(), lesson({ draftContent: "Rewritten." })] },
    ];
    expect(findChanges(course([], { modules }))).toEqual({ added: 2, changed: 1 });
  });
});
