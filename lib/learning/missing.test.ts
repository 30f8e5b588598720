import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LessonFacts, type LessonQuiz, missingLessons, missingParts } from "./missing";

const lesson = (id: number, more: Partial<LessonFacts> = {}): LessonFacts => ({
  ...{ id, title: `Lesson ${id}`, isPreview: false, isDone: false, isRead: false, watch: null, quizzes: [] },
  ...more,
});
const quiz = (more: Partial<LessonQuiz> = {}): LessonQuiz => ({
  ...{ id: 7, title: "Check", questions: 5, passingScore: 70, maxAttempts: 3, attempts: 0, best: null },
  ...{ isPassed: false, isOpen: false, isWaiting: false },
  ...more,
});
const free = { isOrdered: false, isFinished: false };

describe("what is still missing in a lesson", () => {
  it("is to read it, where there is nothing else", () => {
    expect(missingParts(lesson(1))).toEqual([{ kind: "unread" }]);
  });

  it("is the rest of its video: how much was watched, and how much more is enough", () => {
    const watch = { duration: 200, watched: [{ from: 0, to: 83 }] };
    expect(missingParts(lesson(1, { watch }))).toEqual([{ kind: "unwatched", percent: 41, seconds: 97 }]);
    const enough = { duration: 200, watched: [{ from: 0, to: 180 }] };
    expect(missingParts(lesson(1, { watch: enough }))).toEqual([{ kind: "unread" }]);
  });

  it("is nothing of a video that was added after the lesson was read", () => {
    const watch = { duration: 200, watched: [] };
    expect(missingParts(lesson(1, { isRead: true, watch }))).toEqual([]);
  });

  it.each<[Partial<LessonQuiz>, object]>([
    [{}, { state: "not_taken", best: null, attemptsLeft: 3, passingScore: 70 }],
    [
      { attempts: 2, best: 60 },
      { state: "not_passed", best: 60, attemptsLeft: 1 },
    ],
    [
      { attempts: 5, best: 60 },
      { state: "not_passed", attemptsLeft: 0 },
    ],
    [{ attempts: 5, best: 60, maxAttempts: null }, { attemptsLeft: null }],
    [{ attempts: 1, isWaiting: true }, { state: "waiting" }],
    [{ attempts: 1, isWaiting: true, isOpen: true }, { state: "open" }],
  ])("is its quiz, with how one stands in it: %j", (own, part) => {
    const parts = missingParts(lesson(1, { isRead: true, quizzes: [quiz(own)] }));
    expect(parts).toEqual([
      expect.objectContaining({ kind: "quiz", quiz: { id: 7, title: "Check" }, ...part }),
    ]);
  });

  it("is neither a quiz that is passed nor one without questions", () => {
    const quizzes = [quiz({ isPassed: true }), quiz({ questions: 0 })];
    expect(missingParts(lesson(1, { isRead: true, quizzes }))).toEqual([]);
  });
});

describe("what is still missing in a course", () => {
  it("names the lessons that are left in order, and what locks them", () => {
    const lessons = [lesson(1, { isDone: true }), lesson(2), lesson(3), lesson(4, { isPreview: true })];
    const order = { isOrdered: true, isFinished: false };
    expect(missingLessons(lessons, order).map((left) => [left.lesson.id, left.lockedBy?.id ?? null])).toEqual(
      [
        [2, null],
        [3, 2],
        [4, null],
      ],
    );
  });

  it("is nothing once the course is complete, whatever was added since", () => {
    expect(missingLessons([lesson(1)], { isOrdered: true, isFinished: true })).toEqual([]);
  });

  it("is exactly the lessons that are not done", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.boolean(), (done, isOrdered) => {
        const lessons = done.map((isDone, id) => lesson(id, { isDone }));
        const left = missingLessons(lessons, { ...free, isOrdered });
        return (
          left.length === done.filter((isDone) => !isDone).length && left.every(({ lesson: l }) => !l.isDone)
        );
      }),
    );
  });
});
