import { describe, expect, it } from "vitest";
import type { DrawnCourse } from "@/lib/courses/queries/landing";
import { look } from "@/scripts/db/test-markup";
import { CourseTimeline } from "./course-timeline";

describe("a course drawn to scale", () => {
  const lesson = (id: number, minutes: number, more: object = {}) => ({
    id,
    title: `L${id}`,
    minutes,
    isPreview: false,
    quiz: null,
    ...more,
  });
  const course: DrawnCourse = {
    slug: "organ",
    title: "Organ",
    instructor: "",
    modules: [
      { id: 1, title: "Pipes", lessons: [lesson(1, 0), lesson(2, 25)] },
      { id: 2, title: "Keys", lessons: [lesson(3, 5, { quiz: "Check" })] },
    ],
  };
  const found = look(<CourseTimeline course={course} />);

  it("is told in words to whoever can’t see it", () => {
    expect(found.labels).toContain("Organ: 2 modules, 3 lessons, 30 m");
    const titles = found.all("span").flatMap(({ title }) => title ?? []);
    expect(titles).toEqual(["L1, 0 m", "L2, 25 m", "L3, 5 m", "Check"]);
  });

  it("says how long lessons are, without those nobody timed", () => {
    expect(found.text).toContain("Lessons run 5 to 25 minutes.");
  });

  it("leads to the course, by its title alone where the instructor has no name", () => {
    expect(found.links).toEqual([["Organ", "/courses/organ"]]);
    const named = look(<CourseTimeline course={{ ...course, instructor: "Ilse" }} />);
    expect(named.links).toEqual([["Organ, Ilse", "/courses/organ"]]);
  });
});
