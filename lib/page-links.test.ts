import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageLinks } from "./page-links";

describe("the links below a list", () => {
  const href = (page: number | undefined) => (page === undefined ? "/list" : `/list?page=${page}`);
  const links = (page: number, total: number) => pageLinks({ page, pageSize: 50, total, href });

  it("count and lead to the neighbors", () => {
    expect(links(1, 6_418)).toEqual({ summary: "1 to 50 of 6,418", previous: null, next: "/list?page=2" });
    expect(links(2, 6_418)).toMatchObject({ previous: "/list", next: "/list?page=3" });
    expect(links(129, 6_418)).toEqual({
      summary: "6,401 to 6,418 of 6,418",
      previous: "/list?page=128",
      next: null,
    });
    expect(links(1, 0)).toEqual({ summary: "0", previous: null, next: null });
    expect(links(1, 50)).toMatchObject({ summary: "1 to 50 of 50", next: null });
  });

  it("lead through the whole list, and end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (total) => {
        let pages = 1;
        while (links(pages, total).next) pages += 1;
        expect(pages).toBe(Math.max(1, Math.ceil(total / 50)));
      }),
    );
  });
});
