import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./password";

describe("a password", () => {
  it("opens what it closed, and nothing else does", { timeout: 30_000 }, async () => {
    const word = fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" });
    await fc.assert(
      fc.asyncProperty(word, word, async (one, other) => {
        const stored = await hashPassword(one);
        expect(await verifyPassword(one, stored)).toBe(true);
        expect(await verifyPassword(other, stored)).toBe(one.normalize("NFC") === other.normalize("NFC"));
      }),
      { numRuns: 30 },
    );
  });

  it("is stored with a salt, and how it was made stands in front", async () => {
    const [one, two] = [await hashPassword("a quiet harbor"), await hashPassword("a quiet harbor")];
    expect(one).toMatch(/^b1:\$2[aby]\$04\$.{53}$/);
    expect(one).not.toBe(two);
  });

  it("counts to its last character, however long, and ends at no null byte", async () => {
    const stored = await hashPassword(`${"x".repeat(199)}a`);
    expect(await verifyPassword(`${"x".repeat(199)}b`, stored)).toBe(false);
    expect(await verifyPassword("a\0b", await hashPassword("a\0c"))).toBe(false);
  });

  it("is the same typed on a Mac and on a PC", async () => {
    expect(
      await verifyPassword("Zoe\u0308 und Ren\u00e9", await hashPassword("Zo\u00eb und Rene\u0301")),
    ).toBe(true);
  });

  it.each([
    null,
    "",
    "-",
    "b1:",
    "b1:nonsense",
    "$2b$04$abcdefghijklmnopqrstuuxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "b2:x",
  ])("opens nothing where %j is stored", async (stored) => {
    for (const guess of ["", "-", "nobody"]) expect(await verifyPassword(guess, stored)).toBe(false);
  });
});
