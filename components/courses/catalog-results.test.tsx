import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { DidYouMean, ResultCount } from "./catalog-results";

it.each([
  [{ total: 1, q: "", isVague: false }, "1 course"],
  [{ total: 2, q: "rye", isVague: false }, "2 courses for “rye”"],
  [{ total: 12, q: "the", isVague: true }, "12 courses. “the” says too little. Try a more telling word."],
])("%j reads “%s”", (props, words) => {
  expect(look(<ResultCount {...props} />).text).toBe(words);
});

it("other words lead to what they find, and none are no question", () => {
  const asked = look(<DidYouMean suggestion="rye" href="/courses?q=rye" />);
  expect(asked.text).toMatch(/Did you mean ?rye ?\?/);
  expect(asked.links).toEqual([["rye", "/courses?q=rye"]]);
  expect(look(<DidYouMean suggestion={null} href="/courses" />).text).toBe("");
});
