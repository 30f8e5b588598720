import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "./slug";

describe("a title as an address", () => {
  it.each([
    ["Node.js APIs, at last", "node-js-apis-at-last"],
    ["  Crème brûlée!  ", "creme-brulee"],
    ["İstanbul", "istanbul"],
    ["C++ & C#", "c-c"],
    ["ﬁle №5", "file-no5"],
    ["日本語", "course"],
    ["", "course"],
  ])("%j is %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("is what the database takes, whatever the title, and an address stays itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(70);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  it("is cut without a hyphen at its end", () => {
    expect(slugOf(`${"a".repeat(69)} b`)).toBe("a".repeat(69));
  });
});

describe("an address that is taken", () => {
  it.each([
    [[], "bread"],
    [["bread-at-home"], "bread"],
    [["bread"], "bread-2"],
    [["bread", "bread-2", "bread-4"], "bread-3"],
  ])("beside %j becomes %s", (taken, slug) => {
    expect(freeSlug("bread", new Set(taken))).toBe(slug);
  });
});
