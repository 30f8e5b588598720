import { describe, expect, it } from "vitest";
import type { CourseCard } from "@/lib/courses/queries/cards";
import { look } from "@/scripts/db/test-markup";
import { CatalogEmpty } from "./catalog-empty";

const rye: CourseCard = {
  ...{ id: 1, slug: "rye", title: "Rye", description: null, coverImage: null, category: "Craft" },
  ...{ level: "beginner", rating: null, minutes: 60, lessons: 2, price: 0, currency: "EUR", progress: null },
  ground: null,
};
const ways = [{ label: "Any price", count: 2, href: "/courses?q=bread&level=beginner" }];

describe("a catalog that shows nothing", () => {
  type Shown = { found?: number; popular?: CourseCard[]; hasFilters?: boolean; ways?: typeof ways };
  const show = (q: string, { found = 0, popular = [], hasFilters = false, ways = [] }: Shown = {}) =>
    look(
      <CatalogEmpty
        q={q}
        catalog={{ found, popular }}
        ways={ways}
        hasFilters={hasFilters}
        withoutFilters="/courses?q=bread"
      />,
    );

  it("says that there is nothing yet, and offers no way to clear what was not set", () => {
    const empty = show("");
    expect(empty.text).toContain("No courses yet");
    expect(empty.links).toEqual([]);
  });

  it("says what the filters hide, which of them to drop and how to be rid of all", () => {
    const hidden = show("bread", { found: 1, hasFilters: true, ways });
    expect(hidden.text).toContain("Without them there is 1 course for “bread”.");
    expect(hidden.text).toContain("Any price (2 courses)");
    expect(hidden.links).toContainEqual(["Any price", "/courses?q=bread&level=beginner"]);
    expect(hidden.links).toContainEqual(["Clear filters", "/courses?q=bread"]);
    expect(show("", { found: 2, hasFilters: true }).text).toContain("Without them there are 2 courses.");
  });

  it("says that the search finds nothing, with or without filters, and shows what others take", () => {
    const none = show("<bred>", { hasFilters: true, popular: [rye] });
    expect(none.text).toContain("No course matches “<bred>”");
    expect(none.text).toContain("Without the filters there are still none.");
    expect(none.text).toContain("What others take");
    expect(none.links).toContainEqual(["Rye", "/courses/rye"]);
    expect(none.links).toContainEqual(["Clear search", "/courses"]);
    expect(show("bred").text).not.toMatch(/Without|others/);
  });
});
