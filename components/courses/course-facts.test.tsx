import { describe, expect, it } from "vitest";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { look } from "@/scripts/db/test-markup";
import { CourseFacts } from "./course-facts";

const lesson = ({ minutes = 10, marks = [] as number[] } = {}) => ({
  minutes,
  quizzes: marks.map((passingScore) => ({ passingScore })),
});
const inModules = (...modules: ReturnType<typeof lesson>[][]) => modules.map((lessons) => ({ lessons }));

const full = {
  level: "beginner",
  learningStyles: ["visual"],
  isOrdered: false,
  duration: 0,
  lessonCount: 0,
  updatedAt: new Date("2026-11-20"),
  modules: inModules([lesson()]),
};
const course = (more: object = {}) => ({ ...full, ...more }) as unknown as CourseDetail;

describe("the facts of a course", () => {
  const facts = (more: object = {}) => {
    const { all } = look(<CourseFacts course={course(more)} />);
    const values = all("dd").map(({ text }) => text);
    return Object.fromEntries(all("dt").map(({ text }, i) => [text, values[i]]));
  };

  it("are those of the lessons that are shown, also in a draft that counts nothing yet", () => {
    const modules = inModules([lesson(), lesson({ minutes: 55 })], [lesson()]);
    expect(facts({ modules, isOrdered: true })).toEqual({
      Length: "1 h 15 m",
      Lessons: "3",
      Level: "Beginner",
      "Learning style": "Visual",
      Certificate: "On completion",
      Order: "Lessons open one by one",
      Updated: "20 Nov 2026",
    });
  });

  it.each([
    [[70, 70], "Pass mark 70%"],
    [[80, 60, 70], "Pass marks 60 to 80%"],
    [[0], "Pass mark 0%"],
  ])("with pass marks %j promise a certificate for: %s", (marks, text) => {
    const found = facts({ modules: inModules([lesson({ marks })]) });
    expect(found).toMatchObject({ Certificate: text, "Graded quizzes": String(marks.length) });
  });

  it("leave out what is not known", () => {
    const found = facts({ learningStyles: [], updatedAt: null });
    expect(Object.keys(found)).toEqual(["Length", "Lessons", "Level", "Certificate"]);
  });
});
