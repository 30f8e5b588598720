import { describe, expect, it } from "vitest";
import { courseProgress, resumePoint } from "./course-progress";

const lesson = (id: number, isDone: boolean) => ({ id, title: `Lesson ${id}`, minutes: 10, isDone });
const modules = (done: boolean[]) => [
  { id: 1, lessons: [lesson(1, done[0]!), lesson(2, done[1]!)] },
  { id: 2, lessons: [lesson(3, done[2]!)] },
];

describe("progress in a course", () => {
  it("is floored, and names the first lesson that is open", () => {
    expect(courseProgress(modules([true, false, true]))).toMatchObject({
      percent: 66,
      text: "2 of 3 lessons",
      next: { number: "1.2", title: "Lesson 2" },
    });
  });

  it("has nothing next at the end, is 100 only once it is complete, and nothing without lessons", () => {
    expect(courseProgress(modules([true, true, true]))).toMatchObject({ percent: 99, next: null });
    expect(courseProgress([])).toMatchObject({ percent: null, next: null });
  });
});

describe("where a learner goes on", () => {
  const point = (lastLessonId: number | null, positionSec: number | null, isOrdered = false) => {
    const lessons = [lesson(1, true), lesson(2, false), lesson(3, false)].map((one) => ({
      ...one,
      ...{ isPreview: false, quizzes: [] },
    }));
    const state = { kind: "enrolled", ground: "free", endsAt: null, isPastDue: false } as const;
    const course = { isOrdered, modules: [{ id: 1, title: "M", lessons }] };
    const { next, at } = resumePoint(course, { ...state, place: { lastLessonId, positionSec } });
    return [next?.id, at];
  };

  it.each<[string, Parameters<typeof point>, [number, number | null]]>([
    ["in the film where they stopped, at its second", [3, 372.4], [3, 372.4]],
    ["at the beginning of what was only opened", [3, 0.4], [3, null]],
    ["in the next lesson when the last one is done by now", [1, 60], [2, null]],
    ["in the first open lesson when they have not begun", [null, null], [2, null]],
    ["never in a lesson that is locked", [3, 60, true], [2, null]],
  ])("is %s", (_, asked, expected) => expect(point(...asked)).toEqual(expected));
});
