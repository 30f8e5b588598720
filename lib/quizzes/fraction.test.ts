import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, compare, floor, fraction, multiply, parseDecimal, subtract, toDecimal } from "./fraction";

const fractions = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 60 }))
  .map(([n, d]) => fraction(n, d));

describe("exact numbers", () => {
  it("adds thirds to a whole", () => {
    const third = fraction(1, 3);
    expect(compare(add(add(third, third), third), fraction(1, 1))).toBe(0);
  });

  it("takes away what was added, and multiplies over sums", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
      }),
    );
  });

  it("cuts off, and never rounds up", () => {
    expect(toDecimal(fraction(2, 3), 2)).toBe("0.66");
    expect(toDecimal(fraction(-2, 3), 2)).toBe("-0.66");
    expect(toDecimal(fraction(6996, 100), 1)).toBe("69.9");
    expect(floor(fraction(6999, 100))).toBe(69);
  });
});

describe("reading a number somebody typed", () => {
  it.each([
    ["3", "3.00"],
    [" -0.5 ", "-0.50"],
    ["3,14", "3.14"],
    ["−2", "-2.00"],
    ["1.2e3", "1200.00"],
    ["1E-2", "0.01"],
    ["1 000", "1000.00"],
    [".5", "0.50"],
    ["5.", "5.00"],
  ])("reads %j", (text, decimal) => {
    const read = parseDecimal(text);
    expect(read && toDecimal(read, 2)).toBe(decimal);
  });

  it.each(["", " ", ".", "abc", "3 apples", "1.2.3", "--1", "1e999", "Infinity", "0x10", "9".repeat(100)])(
    "refuses %j",
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it("reads whatever JavaScript writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        const read = parseDecimal(String(n / 100));
        expect(read && compare(read, fraction(n, 100))).toBe(0);
      }),
    );
  });
});
