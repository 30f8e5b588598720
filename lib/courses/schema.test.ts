import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogInput } from "./schema";

const empty = {
  q: "",
  category: [],
  level: [],
  price: [],
  style: [],
  duration: [],
  rating: null,
  sort: null,
  page: 1,
};

describe("the catalog's address", () => {
  it("means the whole catalog when it says nothing", () => {
    expect(catalogInput.parse({})).toEqual(empty);
  });

  it("reads one value or many of the same name", () => {
    expect(catalogInput.parse({ level: "beginner", style: ["hands_on", "visual"] })).toMatchObject({
      level: ["beginner"],
      style: ["visual", "hands_on"],
    });
  });

  it("drops what it does not know and keeps the rest", () => {
    const search = {
      level: ["guru", "advanced", "advanced"],
      price: "stolen",
      rating: "6",
      sort: "random",
      page: "-3",
    };
    expect(catalogInput.parse(search)).toEqual({ ...empty, level: ["advanced"] });
  });

  it("keeps only addresses of categories that can exist", () => {
    const category = ["data-science", "data-science", "../etc", "A", "", "x".repeat(200)];
    expect(catalogInput.parse({ category }).category).toEqual(["data-science"]);
  });

  it("takes the first search and the first page of several", () => {
    expect(catalogInput.parse({ q: ["one", "two"], page: ["2", "3"] })).toMatchObject({ q: "one", page: 2 });
  });

  it("cleans the search: no control characters, no runs of spaces, at most 100 letters", () => {
    expect(catalogInput.parse({ q: " a\u0000b\n\t c " }).q).toBe("a b c");
    expect(catalogInput.parse({ q: "x".repeat(500) }).q).toHaveLength(100);
  });

  it("never throws, whatever stands there", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.anything());
    const key = fc.oneof(fc.constantFrom(...Object.keys(empty)), fc.string());
    fc.assert(
      fc.property(fc.dictionary(key, value), (search) => {
        const filters = catalogInput.parse(search);
        expect(Object.keys(filters).sort()).toEqual(Object.keys(empty).sort());
        expect(filters.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
