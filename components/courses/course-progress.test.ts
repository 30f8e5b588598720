import { describe, expect, it } from "vitest";
import { courseProgress } from "./course-progress";

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
