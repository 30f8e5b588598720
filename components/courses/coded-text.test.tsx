import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { CodedText } from "./coded-text";

it.each([
  ["What is `a[0]` and `b`?", ["a[0]", "b"], "What is a[0] and b ?"],
  ["``a `quoted` b`` stays one piece", ["a `quoted` b"], "a `quoted` b stays one piece"],
  ["A ` alone stays", [], "A ` alone stays"],
])("an author reads %s with its code set apart", (text, codes, words) => {
  const found = look(<CodedText text={text} />);
  expect(found.all("code").map((code) => code.text)).toEqual(codes);
  expect(found.text).toBe(words);
});
