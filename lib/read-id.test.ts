import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readId } from "./read-id";

describe("an id in an address", () => {
  it("is read when it is a whole positive number that a row may have", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999_999 }), (id) => readId(String(id)) === id));
  });

  it.each([
    "0",
    "-1",
    "1.5",
    "01",
    "+1",
    " 1",
    "1e3",
    "0x10",
    "1000000000",
    "99999999999999999999",
    "١",
    "",
    "1;drop",
  ])("is no row's when it is %j", (text) => expect(readId(text)).toBe(0));
});
