import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { CatalogEmpty } from "./catalog-empty";

describe("a catalog that shows nothing", () => {
  const closest = { slug: "rye", title: "Rye" };
  const show = (q: string, catalog: { found: number; closest: typeof closest | null }, hasFilters = false) =>
    look(<CatalogEmpty q={q} catalog={catalog} hasFilters={hasFilters} withoutFilters="/courses?q=bread" />);

  it("says that there is nothing yet, and offers no way to clear what was not set", () => {
    const found = show("", { found: 0, closest: null });
    expect(found.text).toContain("No courses yet");
    expect(found.links).toEqual([]);
  });

  it("says what the filters hide, and how to be rid of them", () => {
    const found = show("bread", { found: 1, closest: null }, true);
    expect(found.text).toContain("Without them there is 1 course for “bread”.");
    expect(found.links).toEqual([["Clear filters", "/courses?q=bread"]]);
    expect(show("", { found: 2, closest: null }, true).text).toContain("Without them there are 2 courses.");
  });

  it("says that the search finds nothing, with or without filters, and names what comes close", () => {
    const found = show("<bred>", { found: 0, closest }, true);
    expect(found.text).toContain("No course matches “<bred>”");
    expect(found.text).toContain("Without the filters there are still none. Closest: Rye.");
    expect(found.links).toContainEqual(["Rye", "/courses/rye"]);
    expect(found.links).toContainEqual(["Clear search", "/courses"]);
    expect(show("bred", { found: 0, closest: null }).text).not.toMatch(/Closest|filters/);
  });
});
