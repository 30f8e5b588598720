import { expect, it } from "vitest";
import { typedLines } from "./typed-lines";

it("counts a line end once, as the counter beside the field does", () => {
  expect(typedLines(5).parse("ab\r\ncd")).toBe("ab\ncd");
});

it("says how much is allowed", () => {
  const { error } = typedLines(1_000).safeParse("x".repeat(1_001));

  expect(error?.issues[0]?.message).toBe("At most 1,000 characters.");
});
