import { describe, expect, it } from "vitest";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { look } from "@/scripts/db/test-markup";
import { CourseCurriculum } from "./course-curriculum";

const quiz = {
  ...{ id: 9, title: "Check", passingScore: 80, questions: 1 },
  ...{ best: null as number | null, isPassed: false },
};

const lesson = (id: number, more: object = {}) => ({
  id,
  title: `Lesson ${id}`,
  minutes: 10,
  isPreview: false,
  isDone: false,
  quizzes: [] as (typeof quiz)[],
  ...more,
});

const inModules = (...modules: ReturnType<typeof lesson>[][]) =>
  modules.map((lessons, i) => ({ id: i, title: `Module ${i + 1}`, lessons }));

describe("the curriculum", () => {
  const modules = inModules(
    [lesson(1, { isPreview: true }), lesson(2, { quizzes: [quiz] })],
    [lesson(3)],
    [lesson(4)],
    [lesson(5)],
  );
  const show = (isOpen: boolean, shown = modules) =>
    look(<CourseCurriculum course={{ slug: "bread", modules: shown } as CourseDetail} isOpen={isOpen} />);
  const unfolded = (found: ReturnType<typeof look>) =>
    found.all("details").map(({ open }) => open !== undefined);

  it("opens only previews to whoever has not enrolled, and every lesson to whoever may", () => {
    const preview = ["Preview lesson Lesson 1", "/learn/bread/1"];
    expect(show(false).links).toEqual([["Lesson 1", "/learn/bread/1"], preview]);
    expect(show(true).links).toEqual([
      ["Lesson 1", "/learn/bread/1"],
      preview,
      ...[2, 3, 4, 5].map((id) => [`Lesson ${id}`, `/learn/bread/${id}`]),
    ]);
  });

  it("in an ordered course opens no lesson that waits for another, and says for which", () => {
    const begun = inModules(
      [lesson(1, { isDone: true }), lesson(2)],
      [lesson(3), lesson(4, { isPreview: true })],
    );
    const course = { slug: "bread", modules: begun } as CourseDetail;
    const found = look(<CourseCurriculum course={course} isOpen isOrdered />);
    const opened = found.links.map(([, href]) => href);
    expect(new Set(opened)).toEqual(new Set([1, 2, 4].map((id) => `/learn/bread/${id}`)));
    expect(found.text.match(/Opens after lesson 1\.2/g)).toHaveLength(1);
  });

  it("numbers lessons by module, and says what a quiz asks for", () => {
    const { text } = show(false);
    expect(text).toContain("4 modules, 5 lessons, 50 m");
    expect(text).toMatch(/1\.2 ?Lesson 2/);
    expect(text).toMatch(/2\.1 ?Lesson 3/);
    expect(text).toMatch(/Quiz: ?Check ?1 question, pass mark 80%/);
  });

  it("says how far a learner came in a quiz, with a tick once it is passed", () => {
    const tried = (best: number, isPassed: boolean) =>
      show(true, inModules([lesson(1, { quizzes: [{ ...quiz, best, isPassed }] })]));
    expect(tried(79, false).text).toMatch(/Check ?Best 79%, pass mark 80%/);
    expect(tried(79, false).labels).not.toContain("Completed");
    expect(tried(90, true).text).toMatch(/Check ?Passed, 90%/);
    expect(tried(90, true).text).not.toContain("pass mark");
    expect(tried(90, true).labels).toContain("Completed");
  });

  it("is unfolded at its beginning, and for a learner where they are", () => {
    expect(unfolded(show(false))).toEqual([true, true, false, false]);
    const done = inModules(
      ...modules.map(({ lessons }, m) => lessons.map((one) => ({ ...one, isDone: m < 3 }))),
    );
    expect(unfolded(show(true, done))).toEqual([true, true, false, true]);
    expect(show(true, done).labels).toContain("4 of 5 lessons");
    expect(show(true).labels).toContain("4 modules drawn to scale");
  });

  it("says so where nothing is published", () => {
    expect(show(false, []).text).toBe("Curriculum No lessons yet.");
  });
});
