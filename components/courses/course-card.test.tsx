import { describe, expect, it } from "vitest";
import type { CourseCard as Card } from "@/lib/courses/queries/cards";
import { hitEnd, hitStart } from "@/lib/courses/highlight";
import { look } from "@/scripts/db/test-markup";
import { Cover } from "./cover";
import { CourseCard } from "./course-card";

const mark = (word: string) => `${hitStart}${word}${hitEnd}`;
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
  ground: null,
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
    ["in one's plan", { ground: "subscription" }, "In your plan"],
    ["in one's plan and not sold", { ground: "subscription", price: null }, "In your plan"],
    ["in the company's license", { ground: "license" }, "In your company’s license"],
    ["bought", { ground: "purchase" }, "Yours"],
    ["given", { ground: "comp" }, "Given to you"],
  ])("%s says so, and no price to whoever has it", (_, more, words) => {
    expect(text(more)).toContain(words);
    expect(text(more)).not.toContain("€");
  });

  it("marks what was searched for, and keeps the title whole", () => {
    const marks = { title: `Rye & ${mark("oats")}`, found: null };
    const found = look(<CourseCard course={{ ...card(), marks }} heading="h2" />);
    expect(found.all("mark").map(({ text }) => text)).toEqual(["oats"]);
    expect(found.all("h2").map(({ text }) => text)).toEqual(["Rye & oats"]);
  });

  it.each<["description" | "outcome" | "lesson", string, string]>([
    ["description", `${mark("oven")} is cold`, "… oven is cold …"],
    ["outcome", `Heat an ${mark("oven")}`, "You learn to: Heat an oven"],
    ["lesson", `<b>${mark("Ovens")}</b>`, "Lesson: <b>Ovens</b>"],
  ])("shows what of its %s was found, as text", (source, text, words) => {
    const description = "Where the oven is cold no bread is made.";
    const marks = { title: "Rye & oats", found: { source, text } };
    const shown = look(<CourseCard course={{ ...card({ description }), marks }} />);
    expect(shown.text).toContain(words);
    expect(shown.text).not.toContain("no bread");
    expect(shown.all("b")).toEqual([]);
  });

  it("has a cover that is silent beside its title, and its own picture where it has one", () => {
    expect(look(<CourseCard course={card()} />).all("img")).toMatchObject([{ alt: "" }]);
    const own = look(<Cover course={card({ coverImage: "/api/media/1" })} title="Rye" />).all("img");
    expect(own).toMatchObject([{ src: "/api/media/1", alt: "Rye" }]);
    const drawn = look(<Cover course={{ id: "a/b", category: "Programming" }} />).all("img");
    expect(drawn[0]?.["src"]).toMatch(/^\/covers\/\w+\/a%2Fb$/);
  });
});
