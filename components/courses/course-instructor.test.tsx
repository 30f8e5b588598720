import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { CourseInstructor } from "./course-instructor";
import { CourseOutcomes } from "./course-outcomes";

describe("outcomes and prerequisites", () => {
  it.each([
    [["Bake"], ["Flour"], "What you will be able to do Bake Before you start Flour"],
    [[], ["Flour"], "Before you start Flour"],
    [[], [], ""],
  ])("%j and %j", (outcomes, prerequisites, text) => {
    expect(look(<CourseOutcomes outcomes={outcomes} prerequisites={prerequisites} />).text).toBe(text);
  });
});

describe("the instructor", () => {
  const instructor = { id: "1", name: "Ilse Verhoeven", image: null, bio: "Baker." };
  const show = (record: object) => {
    const all = { courses: 0, enrolled: 0, rating: null, ...record };
    return look(<CourseInstructor instructor={instructor} record={all} />).text;
  };

  it("has a record only of what there is", () => {
    expect(show({ courses: 2, enrolled: 1_234, rating: 4.56 })).toContain(
      "2 courses · 1,234 enrolled · average rating 4.6",
    );
    expect(show({ courses: 1 })).not.toMatch(/enrolled|average/);
    expect(show({})).not.toContain("0 courses");
  });
});
