import fc from "fast-check";
import { expect, it } from "vitest";
import { literally } from "./literally";

it("a person's words mean themselves in a search", () => {
  expect(literally("100%_a\\b")).toBe("100\\%\\_a\\\\b");
  fc.assert(fc.property(fc.string(), (text) => literally(text).replaceAll(/\\([\\%_])/g, "$1") === text));
});
