import { describe, expect, it } from "vitest";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { look } from "@/scripts/db/test-markup";
import { CourseHeader } from "./course-header";

const full = {
  title: "Bread <at> home",
  description: "Bake it.",
  rating: 4.25,
  ratingCount: 1_200,
  enrolledCount: 5_000,
  category: { name: "Craft", slug: "craft" },
  instructor: { id: "1", name: "Ilse Verhoeven", image: null, bio: null },
};
const course = (more: object = {}) => ({ ...full, ...more }) as unknown as CourseDetail;

describe("the head of a course page", () => {
  it("says what it is and who teaches it, and leads to the catalog and down the page", () => {
    const found = look(<CourseHeader course={course()} />);
    expect(found.all("h1").map(({ text }) => text)).toEqual(["Bread <at> home"]);
    expect(found.links).toEqual([
      ["Catalog", "/courses"],
      ["Craft", "/courses?category=craft"],
      ["Ilse Verhoeven", "#instructor"],
      ["Rated 4.3 of 5, 1,200 ratings", "#reviews"],
    ]);
    expect(found.text).toContain("5,000 enrolled");
  });

  it("says nothing of ratings, learners or a category where there are none", () => {
    const bare = course({ rating: null, ratingCount: 0, enrolledCount: 0, category: { name: "", slug: "" } });
    const found = look(<CourseHeader course={bare} />);
    expect(found.text).not.toMatch(/rating|enrolled|\//i);
    expect(found.links.map(([name]) => name)).toEqual(["Catalog", "Ilse Verhoeven"]);
  });
});
