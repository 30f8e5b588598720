import { describe, expect, it } from "vitest";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { CourseOutline } from "./course-outline";

const lesson = (id: number, more: object = {}) => ({
  id,
  title: `Lesson ${id}`,
  duration: null,
  isUnpublished: false,
  isChanged: false,
  quizzes: [],
  ...more,
});

describe("the outline", () => {
  const lessons = [
    lesson(1, { duration: 12, quizzes: [{ id: 5, title: "Check", questionCount: 1 }] }),
    lesson(2, { isUnpublished: true, isChanged: true }),
    lesson(3, { isChanged: true }),
  ];
  const modules = [
    { id: 1, title: "First", lessons },
    { id: 2, title: "Second", lessons: [] },
  ];
  const found = look(
    <CourseOutline course={{ id: 7, modules } as unknown as BuilderCourse} current={{ lessonId: 3 }} />,
  );

  it("leads to every lesson and quiz, and says what learners don’t see yet", () => {
    expect(found.links).toEqual([
      ["1.1Lesson 112 m", "/teach/courses/7/lessons/1"],
      ["◆Check1 question", "/teach/courses/7/quizzes/5"],
      ["1.2Lesson 2New", "/teach/courses/7/lessons/2"],
      ["1.3Lesson 3Changed", "/teach/courses/7/lessons/3"],
    ]);
  });

  it("marks the lesson that is open", () => {
    const current = found.all("a").filter((link) => link["aria-current"] === "page");
    expect(current.map(({ href }) => href)).toEqual(["/teach/courses/7/lessons/3"]);
  });

  it("lets add a lesson to each module and a module to the course, each named", () => {
    const hidden = found.all("input").filter(({ type }) => type === "hidden");
    expect(hidden.map(({ name, value }) => [name, value])).toEqual([
      ["moduleId", "1"],
      ["moduleId", "2"],
      ["courseId", "7"],
    ]);
    expect(found.all("button").map((button) => button["aria-label"])).toEqual([
      "Add a lesson to First",
      "Add a lesson to Second",
      "Add the module",
    ]);
  });
});
