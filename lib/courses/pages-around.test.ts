import { describe, expect, it } from "vitest";
import { pagesAround } from "./pages-around";

describe("page numbers", () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [2, 4, [1, 2, 3, 4]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])("on page %i of %i", (page, pages, expected) => {
    expect(pagesAround(page, pages)).toEqual(expected);
  });
});
