import { describe, expect, it } from "vitest";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { look } from "@/scripts/db/test-markup";
import { Cover } from "./cover";
import { CourseCard } from "./course-card";

const card = (more: Partial<Card> = {}): Card => ({
  id: 7,
  slug: "rye",
  title: "Rye & oats",
  description: "Bake it.",
  coverImage: null,
  category: "Craft",
  level: "advanced",
  rating: null,
  minutes: 75,
  lessons: 1,
  price: 79,
  currency: "EUR",
  progress: null,
  ...more,
});

describe("a card of the catalog", () => {
  const text = (more: Partial<Card>) => look(<CourseCard course={card(more)} />).text;

  it("leads to its course by its title alone, and says what it is", () => {
    const found = look(<CourseCard course={card({ rating: 4.81 })} />);
    expect(found.links).toEqual([["Rye & oats", "/courses/rye"]]);
    expect(found.text).toMatch(/Craft · Advanced ?Rated 4\.8 of 5/);
    expect(found.text).toContain("1 h 15 m · 1 lesson€79");
  });

  it.each<[string, Partial<Card>, string]>([
    ["free", { price: 0 }, "Free"],
    ["only in plans", { price: null }, "In a plan"],
    ["enrolled", { progress: { percent: 0, isCompleted: false } }, "Enrolled"],
    ["begun", { progress: { percent: 40, isCompleted: false } }, "40% complete"],
    ["done", { progress: { percent: 100, isCompleted: true } }, "Completed"],
  ])("%s says so, and to a learner no price", (_, more, words) => {
    expect(text(more)).toContain(words);
    expect(text(more)).not.toContain("€");
  });

  it("marks what was searched for, and keeps the title whole", () => {
    const found = look(<CourseCard course={card()} search="oats" heading="h2" />);
    expect(found.all("mark").map(({ text }) => text)).toEqual(["oats"]);
    expect(found.all("h2").map(({ text }) => text)).toEqual(["Rye & oats"]);
  });

  it("has a cover that is silent beside its title, and its own picture where it has one", () => {
    expect(look(<CourseCard course={card()} />).all("img")).toMatchObject([{ alt: "" }]);
    const own = look(<Cover course={card({ coverImage: "/api/media/1" })} title="Rye" />).all("img");
    expect(own).toMatchObject([{ src: "/api/media/1", alt: "Rye" }]);
    const drawn = look(<Cover course={{ id: "a/b", category: "Programming" }} />).all("img");
    expect(drawn[0]?.["src"]).toMatch(/^\/covers\/\w+\/a%2Fb$/);
  });
});
