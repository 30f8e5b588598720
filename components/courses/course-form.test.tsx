import { describe, expect, it } from "vitest";
import type { BuilderCourse } from "@/lib/courses/queries/teaching";
import { look } from "@/scripts/db/test-markup";
import { CourseForm } from "./course-form";
import { NewCourseForm } from "./new-course-form";

const categories = [
  { id: 2, name: "Art" },
  { id: 3, name: "Craft" },
];

const course = (more: object = {}) =>
  ({
    id: 7,
    title: 'Bread "at" home',
    description: null,
    categoryId: 3,
    level: "advanced",
    price: 79.5,
    currency: "CHF",
    ...more,
  }) as unknown as BuilderCourse;

describe("the details of a course", () => {
  const sent = (more: object = {}) =>
    look(<CourseForm course={course(more)} categories={categories} />).sent();

  it("come back as they are when they are saved unchanged", () => {
    expect(sent()).toEqual({
      courseId: "7",
      title: 'Bread "at" home',
      description: "",
      categoryId: "3",
      level: "advanced",
      pricing: "paid",
      price: "79.5",
    });
  });

  it.each([
    [0, "free"],
    [null, "plan"],
  ])("of a course priced %s are %s, with no amount in the field", (price, pricing) => {
    expect(sent({ price })).toMatchObject({ pricing, price: "" });
  });

  it("say in which currency the course is sold", () => {
    expect(look(<CourseForm course={course()} categories={categories} />).text).toContain("Amount in CHF");
  });

  it("of a new course are three, and begin with the first of each list", () => {
    expect(look(<NewCourseForm categories={categories} />).sent()).toEqual({
      title: "",
      categoryId: "2",
      level: "beginner",
    });
  });
});
