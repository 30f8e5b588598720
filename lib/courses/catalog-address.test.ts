import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catalogAddress,
  catalogChips,
  catalogEntries,
  sortOf,
  waysOut,
  withoutFilters,
} from "./catalog-address";
import {
  catalogDurations,
  catalogInput,
  catalogPrices,
  catalogRatings,
  catalogSorts,
  courseLevels,
  learningStyles,
} from "./schema";

const filters = catalogInput.parse({
  q: "product",
  category: ["design", "data-science"],
  level: "beginner",
  price: "free",
  duration: "2-5",
  rating: "4",
  sort: "newest",
  page: "3",
});
const categories = [{ value: "design", label: "Design" }];
const nothing = { plan: false, seat: false };

describe("the address of a catalog", () => {
  it("is plain where nothing was chosen", () => {
    expect(catalogAddress(catalogInput.parse({}))).toBe("/courses");
  });

  it("says everything that was chosen", () => {
    expect(catalogAddress(filters)).toBe(
      "/courses?q=product&category=design&category=data-science&level=beginner&price=free&duration=2-5&rating=4&sort=newest&page=3",
    );
  });

  it("read again gives the same filters", () => {
    const arbitrary = fc.record({
      q: fc.string(),
      category: fc.array(fc.constantFrom("design", "business", "data-science")),
      level: fc.subarray([...courseLevels]),
      price: fc.subarray([...catalogPrices]),
      style: fc.subarray([...learningStyles]),
      duration: fc.subarray([...catalogDurations]),
      rating: fc.option(fc.constantFrom(...catalogRatings)),
      sort: fc.option(fc.constantFrom(...catalogSorts)),
      page: fc.integer({ min: 1, max: 9_999 }),
    });
    fc.assert(
      fc.property(arbitrary, (given) => {
        const meant = catalogInput.parse(given);
        const { searchParams } = new URL(catalogAddress(meant), "http://site.test");
        const read = Object.fromEntries(
          [...searchParams.keys()].map((key) => [key, searchParams.getAll(key)]),
        );
        expect(catalogInput.parse(read)).toEqual(meant);
      }),
    );
  });
});

describe("chips", () => {
  it("name each filter once, and lead to the first page without it", () => {
    const chips = catalogChips(filters, categories, nothing);
    expect(chips.map(({ label }) => label)).toEqual([
      "Design",
      "data-science",
      "Beginner",
      "Free",
      "2 to 5 h",
      "Rated 4 and up",
    ]);
    expect(chips[0]?.without).toBe(
      "/courses?q=product&category=data-science&level=beginner&price=free&duration=2-5&rating=4&sort=newest",
    );
    expect(chips.at(-1)?.without).not.toContain("rating");
  });

  it("are none without filters: a search is not one", () => {
    expect(catalogChips(catalogInput.parse({ q: "react", sort: "price" }), categories, nothing)).toEqual([]);
  });
});

describe("the ways out of an empty result", () => {
  const without = { category: 0, level: 3, style: 9, price: 1, duration: 0, rating: 2 };

  it("drop one group in force each, with what that finds, and keep the rest", () => {
    const ways = waysOut(filters, without);
    expect(ways.map(({ label, count }) => [label, count])).toEqual([
      ["Any level", 3],
      ["Any price", 1],
      ["Any rating", 2],
    ]);
    expect(ways[0]?.href).toBe(
      "/courses?q=product&category=design&category=data-science&price=free&duration=2-5&rating=4&sort=newest",
    );
    expect(ways[2]?.href).not.toContain("rating");
  });

  it("are none where nothing was chosen", () => {
    expect(waysOut(catalogInput.parse({ q: "react" }), without)).toEqual([]);
  });
});

describe("hidden fields", () => {
  it("keep the search and the order when the filters are cleared", () => {
    expect(catalogEntries(withoutFilters(filters))).toEqual([
      ["q", "product"],
      ["sort", "newest"],
    ]);
  });

  it("never keep the page: another choice begins at the first", () => {
    expect(catalogEntries(filters).map(([name]) => name)).not.toContain("page");
  });
});

describe("the order", () => {
  it.each([
    [{ q: "", sort: null }, "popular"],
    [{ q: "react", sort: null }, "relevance"],
    [{ q: "", sort: "relevance" }, "popular"],
    [{ q: "react", sort: "price" }, "price"],
  ] as const)("%j is %s", (given, expected) => {
    expect(sortOf(given)).toBe(expected);
  });
});
