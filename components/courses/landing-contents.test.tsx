import { describe, expect, it } from "vitest";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import type { Contents } from "@/lib/courses/queries/landing";
import { look } from "@/scripts/db/test-markup";
import { LandingContents } from "./landing-contents";
import { LandingNewest } from "./landing-newest";
import { LandingSamples } from "./landing-samples";

const category = (name: string, more: object = {}) => ({
  id: name.length,
  name,
  slug: name.toLowerCase(),
  description: null,
  count: 1,
  courses: [{ id: 1, slug: "bread", title: "Bread", minutes: 75 }],
  ...more,
});

describe("the table of contents", () => {
  const totals: Contents["totals"] = { courses: 1, lessons: 1_200, quizzes: 1, free: 0 };

  it("counts in words that fit, and leads to category and course", () => {
    const found = look(
      <LandingContents
        totals={totals}
        categories={[category("Bread"), category("Art", { count: 2, courses: [] })]}
      />,
    );
    expect(found.text).toContain("1 course, 1,200 lessons, 1 graded quiz.");
    expect(found.text).toMatch(/Bread 1 course\b(?!s)/);
    expect(found.text).toContain("Art 2 courses");
    expect(found.links).toContainEqual(["Bread1 h 15 m", "/courses/bread"]);
    expect(found.links).toContainEqual(["Art", "/courses?category=art"]);
  });

  it("leads to a category once for whoever goes by keyboard", () => {
    const found = look(<LandingContents totals={totals} categories={[category("Bread")]} />);
    const there = found.all("a").filter(({ href }) => href === "/courses?category=bread");
    expect(there.map(({ tabindex, tabIndex }) => tabindex ?? tabIndex ?? "0")).toEqual(["-1", "0"]);
  });
});

it("the newest courses lead to themselves and to the catalog in that order", () => {
  const card = { id: 1, slug: "rye", title: "Rye", level: "beginner", minutes: 9, lessons: 1, rating: null };
  const rest = {
    description: null,
    coverImage: null,
    category: "",
    price: 0,
    currency: "EUR",
    progress: null,
  };
  const found = look(<LandingNewest courses={[{ ...card, ...rest } as Card]} />);
  expect(found.links).toEqual([
    ["See all", "/courses?sort=newest"],
    ["Rye", "/courses/rye"],
  ]);
});

it("the samples say that they are samples, and their seats add up", () => {
  const { text, labels } = look(<LandingSamples />);
  expect(text).toContain("Sample certificate, no real person.");
  expect(text).toContain("Sample company with 120 seats.");
  expect(labels).toContain("120 seats: 71 active, 26 idle, 6 invited, 17 free");
});
