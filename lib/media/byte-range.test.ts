import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readByteRange } from "./byte-range";

describe("a Range header", () => {
  it.each([
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=900-5000", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["Bytes = 0 - 0", { start: 0, end: 0 }],
  ])("%s asks for a part", (header, range) => {
    expect(readByteRange(header, 1_000)).toEqual(range);
  });

  it.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0"])("%s lies beyond the end", (header) => {
    expect(readByteRange(header, 1_000)).toBe("unsatisfiable");
  });

  it.each([null, "", "bytes=-", "bytes=9-3", "bytes=a-b", "items=0-1", "bytes=0-1,5-6"])(
    "%s means all of it",
    (header) => {
      expect(readByteRange(header, 1_000)).toBeNull();
    },
  );

  it("never leads outside the file", () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat()), fc.option(fc.nat()), (size, first, last) => {
        const range = readByteRange(`bytes=${first ?? ""}-${last ?? ""}`, size);
        if (range === null || range === "unsatisfiable") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
