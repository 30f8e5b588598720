import { describe, expect, it } from "vitest";
import type { ManagedCourse } from "@/lib/courses/queries/managed";
import type { listTaughtCourses } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { CourseState } from "./course-state";
import { ManagedCourseTable } from "./managed-course-table";
import { TaughtCourseTable } from "./taught-course-table";

describe("the tables of courses", () => {
  const row = {
    id: 7,
    slug: "rye",
    title: "Rye",
    status: "published",
    takenDownAt: null,
    category: "Craft",
    coverImage: null,
    enrolledCount: 1_200,
    updatedAt: new Date("2026-11-20"),
  };
  const managed = (more: object = {}) =>
    look(
      <ManagedCourseTable
        courses={[{ ...row, price: 79.5, currency: "EUR", instructor: "Ilse", ...more } as ManagedCourse]}
      />,
    );
  const taught = (more: object = {}) => {
    const figures = { lessonCount: 0, duration: 0, rating: null, ratingCount: 0, completed: 3 };
    type Taught = Awaited<ReturnType<typeof listTaughtCourses>>[number];
    return look(<TaughtCourseTable courses={[{ ...row, ...figures, ...more } as Taught]} />);
  };
  const cells = (found: ReturnType<typeof look>) => found.all("td").map(({ text }) => text);

  it("of the back office say whose it is, its state and its price, and lead to the builder", () => {
    const found = managed();
    expect(cells(found)).toEqual(["RyeCraft", "Ilse", "Published", "€79.50", "1,200", "20 Nov 2026"]);
    expect(found.links).toEqual([
      ["RyeCraft", "/teach/courses/7"],
      ["Rye", "/teach/courses/7"],
    ]);
    expect(cells(managed({ price: 0 }))[3]).toBe("Free");
    expect(cells(managed({ price: null }))[3]).toBe("Plan only");
  });

  it("of an instructor say how far learners come, and that there is nothing where there is nothing", () => {
    expect(cells(taught())).toEqual(["RyeCraft", "Published", "–None", "1,200", "3", "–None", "20 Nov 2026"]);
    const full = taught({ lessonCount: 2, duration: 75, rating: 4.25, ratingCount: 8 });
    expect(cells(full)).toMatchObject({ 2: "2 · 1 h 15 m", 5: expect.stringMatching(/^4\.3 .*8/) });
  });

  it.each([
    ["draft", null, "Draft"],
    ["unlisted", null, "Unlisted"],
    ["archived", null, "Archived"],
    ["published", new Date(), "Taken down"],
  ] as const)(
    "say that a course is %s, and above all that it was taken down",
    (status, takenDownAt, text) => {
      expect(look(<CourseState course={{ status, takenDownAt }} />).text).toBe(text);
    },
  );
});
