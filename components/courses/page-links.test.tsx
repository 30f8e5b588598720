import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { PageLinks } from "./page-links";

describe("the pages of a list", () => {
  const show = (page: number, pages: number) =>
    look(
      <PageLinks
        page={page}
        pages={pages}
        pageSize={24}
        total={pages * 24 - 4}
        hrefOf={(n) => `/courses?page=${n}`}
      />,
    );

  it("lead back and forth, and say which one this is", () => {
    const found = show(5, 9);
    expect(found.text).toContain("97 to 120 of 212");
    expect(found.all("a").map(({ href, rel }) => [href, rel])).toEqual([
      ["/courses?page=4", "prev"],
      ...[1, 4, 5, 6, 9].map((n) => [`/courses?page=${n}`, undefined]),
      ["/courses?page=6", "next"],
    ]);
    expect(found.all("a").filter((link) => link["aria-current"])).toMatchObject([{ "aria-label": "Page 5" }]);
  });

  it("lead nowhere beyond the ends, and are not there for one page", () => {
    expect(
      show(1, 2)
        .all("a")
        .some(({ rel }) => rel === "prev"),
    ).toBe(false);
    expect(
      show(2, 2)
        .all("a")
        .some(({ rel }) => rel === "next"),
    ).toBe(false);
    expect(show(1, 1).text).toBe("");
  });
});
