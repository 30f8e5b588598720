import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeStatusList, listLength, placeOf, readStatus } from "./status-list";

it("a list says of each place what was put there, and of no other", () => {
  const places = fc.uniqueArray(fc.nat(listLength - 1), { maxLength: 40 });
  fc.assert(
    fc.property(places, fc.nat(listLength - 1), (revoked, other) => {
      const list = encodeStatusList(revoked);
      for (const place of revoked) expect(readStatus(list, place)).toBe(true);
      expect(readStatus(list, other)).toBe(revoked.includes(other));
    }),
    { numRuns: 30 },
  );
});

it("the first place is the highest bit of the first byte, in a list of 16 KB", () => {
  expect(readStatus(encodeStatusList([0]), 0)).toBe(true);
  expect(readStatus(encodeStatusList([0]), 7)).toBe(false);
  expect(readStatus(encodeStatusList([]), listLength)).toBeNull();
});

it("what is no list has no status", () => {
  expect(readStatus("unothing", 0)).toBeNull();
  expect(readStatus("H4sI", 0)).toBeNull();
});

it("each certificate has one place in one list", () => {
  expect(placeOf(1)).toEqual({ list: 0, index: 1 });
  expect(placeOf(listLength)).toEqual({ list: 1, index: 0 });
});
