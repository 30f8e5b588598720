import { expect, it } from "vitest";
import { nextStep, reviewsHref } from "./review-address";
import { reviewView } from "./schema";

it("an address that means nothing shows the first reviews, and says nothing in its links", () => {
  for (const asked of [
    {},
    { stars: "9", order: "loudest", reviews: "all" },
    { reviews: "100000" },
    { stars: "" },
  ]) {
    const view = reviewView.parse(asked);
    expect(view).toEqual({ stars: null, order: "newest", reviews: 3 });
    expect(reviewsHref("bread", view)).toBe("/courses/bread#reviews");
  }
});

it("what is asked for stands in the address and is read back from it", () => {
  const view = { stars: 4, order: "lowest", reviews: 23 } as const;
  const href = reviewsHref("bread", view);
  expect(href).toBe("/courses/bread?stars=4&order=lowest&reviews=23#reviews");
  const { searchParams } = new URL(href, "http://x");
  expect(reviewView.parse(Object.fromEntries(searchParams))).toEqual(view);
});

it.each([
  [3, 3, null],
  [4, 3, 23],
  [500, 83, 103],
  [500, 103, null],
])("of %i reviews %i are shown: the next step shows %s", (matching, shown, next) => {
  expect(nextStep(matching, shown)).toBe(next);
});
