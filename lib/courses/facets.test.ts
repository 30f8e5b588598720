import { describe, expect, it } from "vitest";
import { chosenText, facetGroups, type Facets } from "./facets";
import { catalogInput } from "./schema";

const facets: Facets = {
  category: [{ value: "design", label: "Design", count: 4 }],
  level: { beginner: 6 },
  price: { free: 1, paid: 2, included: 0 },
  style: {},
  duration: { "2-5": 7 },
  rating: { "3": 9, "4": 5, "4.5": 2 },
};

const nothing = { plan: false, seat: false };

describe("the filters", () => {
  const groups = facetGroups(
    catalogInput.parse({ category: "design", duration: ["5-10", "2-5"], rating: "4" }),
    facets,
    nothing,
  );
  const group = (name: keyof Facets) => groups.find((one) => one.name === name)!;

  it("show every choice with its count, none where nothing is there", () => {
    expect(group("level").options.map(({ label, count }) => [label, count])).toEqual([
      ["Beginner", 6],
      ["Intermediate", 0],
      ["Advanced", 0],
    ]);
  });

  it("mark what is chosen, and say it in words", () => {
    expect(group("category").options[0]?.isChosen).toBe(true);
    expect(chosenText(group("duration"))).toBe("2 to 5 h, 5 to 10 h");
    expect(chosenText(group("level"))).toBe("");
  });

  it("offer one rating at a time, the best first, and any", () => {
    expect(group("rating")).toMatchObject({
      kind: "radio",
      options: [
        { value: "", count: null, isChosen: false },
        { value: "4.5", count: 2, isChosen: false },
        { value: "4", count: 5, isChosen: true },
        { value: "3", count: 9, isChosen: false },
      ],
    });
    expect(chosenText(group("rating"))).toBe("4 and up");
  });

  it("name a person's own plan, and their company's license only where they have a seat", () => {
    const pricesFor = (has: { plan: boolean; seat: boolean }, address = {}) =>
      facetGroups(catalogInput.parse(address), facets, has)
        .find(({ name }) => name === "price")
        ?.options.map(({ label }) => label);
    expect(pricesFor(nothing)).toEqual(["Free", "Paid", "Included in a plan"]);
    expect(pricesFor({ plan: true, seat: false })).toEqual(["Free", "Paid", "In my plan"]);
    const withSeat = ["Free", "Paid", "Included in a plan", "In my company’s license"];
    expect(pricesFor({ plan: false, seat: true })).toEqual(withSeat);
    expect(pricesFor(nothing, { price: "license" }), "chosen by an old link").toEqual(withSeat);
  });
});
