import { expect, it } from "vitest";
import { styleList } from "./labels";
import { priceText } from "./price";
import { learningStyles } from "./schema";

it.each([
  [null, "In a plan"],
  [0, "Free"],
  [79, "€79"],
  [79.5, "€79.50"],
])("a price of %s reads %s", (price, text) => {
  expect(priceText(price, "EUR")).toBe(text);
});

it("learning styles are said in our words and order, and what we have no word for is left out", () => {
  expect(styleList(["hands_on", "telepathic", "visual"])).toBe("Visual, Hands-on");
  expect(styleList([])).toBe("");
  expect(styleList(learningStyles).split(", ")).toHaveLength(learningStyles.length);
});
