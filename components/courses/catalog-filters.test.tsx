import { describe, expect, it, vi } from "vitest";
import { type Facets, facetGroups } from "@/lib/courses/facets";
import { catalogInput } from "@/lib/courses/schema";
import { look } from "@/scripts/db/test-markup";
import { CatalogFilters } from "./catalog-filters";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const facets: Facets = {
  category: [{ value: "craft", label: "Craft", count: 3 }],
  ...{ level: { beginner: 1200 }, style: {}, price: {}, duration: { "2-5": 2, "5-10": 1 }, rating: {} },
};

function show(address: Record<string, string | string[]>, kept: [string, string][] = [], total = 2) {
  const groups = facetGroups(catalogInput.parse(address), facets, { plan: false, seat: false });
  return look(<CatalogFilters groups={groups} kept={kept} total={total} clear="/courses?q=rye" />);
}

describe("the filters of the catalog", () => {
  it("stand in the page once, for wide screens and for phones", () => {
    const boxes = show({})
      .all("input")
      .filter(({ type }) => type === "checkbox" || type === "radio");
    const named = boxes.map(({ name, value }) => `${name} ${value}`);
    expect(named).toContain("category craft");
    expect(new Set(named).size).toBe(named.length);
    expect(show({}).labels).toContain("Filters");
  });

  it("send what is chosen, and keep the search and the order", () => {
    const { sent } = show({ level: "beginner", rating: "4" }, [["q", "rye"]]);
    expect(sent()).toEqual({ q: "rye", level: "beginner", rating: "4" });
  });

  it("say how many courses each choice has, and what is chosen in a folded group", () => {
    const found = show({ duration: ["2-5", "5-10"], category: "craft" });
    expect(found.text).toMatch(/Beginner ?1,200/);
    expect(found.text).toMatch(/Auditory ?0/);
    const summaries = found.all("summary").map(({ text }) => text);
    expect(summaries).toContainEqual(expect.stringMatching(/^Duration ?2 to 5 h, 5 to 10 h$/));
    expect(summaries).toContain("Category");
  });

  it("end on a phone with the way back to all courses and the number that is shown", () => {
    expect(show({}).links).toEqual([["Clear all", "/courses?q=rye"]]);
    expect(
      show({})
        .all("button")
        .map(({ text }) => text),
    ).toContain("Show 2 courses");
    expect(
      show({}, [], 0)
        .all("button")
        .map(({ text }) => text),
    ).toContain("No courses");
  });
});
