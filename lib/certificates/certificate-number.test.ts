import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCertificateId } from "./certificate-id";
import { alphabet, numberLength, readNumber, shortNumber, wholeNumber } from "./certificate-number";

const anId = fc
  .array(fc.constantFrom(...alphabet), { minLength: numberLength, maxLength: numberLength })
  .map((letters) => letters.join(""));
const old = "1adb0684-68cb-4973-81c4-d99d2d71d99d";

describe("a certificate’s number", () => {
  it("is found again however somebody types it off the paper", () => {
    fc.assert(
      fc.property(anId, fc.constantFrom(" ", "-", "", "–", " - "), fc.boolean(), (id, gap, isLower) => {
        const typed = (id.match(/.{1,4}/g) ?? []).join(gap).replaceAll("0", "O").replaceAll("1", "l");
        expect(readNumber(isLower ? typed.toLowerCase() : typed)).toBe(id);
        expect(readNumber(wholeNumber(id))).toBe(id);
        expect(readNumber(`https://learn.example.com/verify/${id}`)).toBe(id);
      }),
    );
  });

  it("of the older kind is read too", () => {
    expect(readNumber(` ${old.toUpperCase()} `)).toBe(old);
    expect(readNumber(wholeNumber(old))).toBe(old);
    expect(shortNumber(old)).toBe("1ADB-0684");
  });

  it.each(["", "8H2K-41TQ", "U".repeat(28), "8".repeat(27), "8".repeat(29), "'; drop table", "%"])(
    "is not %o",
    (typed) => expect(readNumber(typed)).toBeNull(),
  );

  it("is new each time, of 28 letters that nobody mistakes for one another", () => {
    const ids = Array.from({ length: 500 }, newCertificateId);
    expect(new Set(ids).size).toBe(500);
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
    // Each of the 32 signs comes about as often: 14,000 draws, 437 of each on average.
    const often = [...alphabet].map((sign) => ids.join("").split(sign).length - 1);
    expect(Math.min(...often)).toBeGreaterThan(300);
  });
});
