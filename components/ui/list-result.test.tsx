import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import type { ListQuery } from "./list-filter";
import { ListResult } from "./list-result";

const href = (query: ListQuery = {}) =>
  `/list?${Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join("&")}`;

const show = (query: ListQuery & { page: number }, total: number) =>
  look(
    <ListResult
      list={{ total, pageSize: 10 }}
      query={query}
      href={href}
      noMatch={{ title: "Nothing fits", text: "Try fewer words." }}
      none={{ title: "Nothing yet", text: "It will come." }}
    >
      The rows
    </ListResult>,
  );

describe("a list", () => {
  it("leads to its other pages and keeps what it was narrowed by", () => {
    const found = show({ q: "rye", page: 2 }, 25);
    expect(found.text).toContain("The rows 11 to 20 of 25");
    expect(found.links).toEqual([
      ["Previous page", "/list?q=rye"],
      ["Next page", "/list?q=rye&page=3"],
    ]);
  });

  it("offers no pages where there is one", () => {
    const found = show({ page: 1 }, 10);
    expect(found.text).toBe("The rows 1 to 10 of 10");
    expect(found.all("button")).toEqual([]);
  });

  it.each([
    ["is empty", { page: 1 }, 0, "Nothing yet It will come.", []],
    [
      "has nothing that fits",
      { q: "zz", page: 1 },
      0,
      "Nothing fits Try fewer words. Clear the filter",
      [["Clear the filter", "/list?"]],
    ],
    [
      "ends before the page that was asked for",
      { q: "rye", page: 4 },
      25,
      "The list ends before this page It has become shorter. First page",
      [["First page", "/list?q=rye"]],
    ],
  ])("says when it %s, and the way back", (_, query, total, words, links) => {
    const found = show(query, total);
    expect(found.text).toBe(words);
    expect(found.links).toEqual(links);
  });
});
