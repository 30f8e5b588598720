import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { coverShapes, coverSvg } from "./cover-art";
import { familyOf, palettes } from "./cover-palettes";

const categories = ["Programming", "Design", "Business", "Data Science", "Cooking"];
const print = (id: number, category: string) =>
  createHash("sha256").update(coverShapes({ id, category })).digest("hex").slice(0, 12);

describe("a course's cover", () => {
  it.each([
    [1, "Programming", "117bcf656508"],
    [2, "Programming", "92d0fe5ae7c1"],
    [3, "Programming", "c44286aacecd"],
    [1, "Design", "9f8be3d5e989"],
    [2, "Design", "244a0defedf6"],
    [3, "Design", "f298a58d5e85"],
    [1, "Business", "6f2a9f7fec09"],
    [2, "Business", "4dcb20ee9683"],
    [1, "Data Science", "cf0a364f7dd6"],
    [3, "Data Science", "e598a40e6417"],
    [1, "Cooking", "fc2a97d8035e"],
  ])("of course %i in %s is the picture it has always been", (id, category, fingerprint) => {
    expect(print(id, category)).toBe(fingerprint);
  });

  it("differs from course to course", () => {
    const drawings = Array.from({ length: 60 }, (_, id) => coverShapes({ id, category: "Design" }));
    expect(new Set(drawings).size).toBe(60);
  });

  it("uses only the colors of its family, and the spark somewhere", () => {
    for (const category of categories) {
      for (let id = 1; id <= 40; id++) {
        const drawing = coverShapes({ id, category });
        const used = new Set(drawing.match(/#[0-9a-f]{6}/g));
        const palette = palettes[familyOf(category)].find(({ ground }) =>
          drawing.startsWith(`<path fill="${ground}"`),
        );
        expect(palette).toBeDefined();
        const allowed = Object.values(palette ?? {});
        expect([...used].filter((color) => !allowed.includes(color))).toEqual([]);
        expect(used.has(palette?.spark ?? "")).toBe(true);
      }
    }
  });

  it("holds no number that a browser cannot draw", () => {
    for (const category of categories) {
      for (let id = 1; id <= 100; id++)
        expect(coverShapes({ id, category })).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("never contains what the category says, so nothing can be injected", () => {
    expect(coverSvg({ id: "<script>", category: '"><script>alert(1)</script>' })).not.toContain("script");
  });
});

describe("the family of a category", () => {
  it.each([
    ["Programming", "programming"],
    ["UI/UX", "design"],
    ["Marketing", "business"],
    ["Machine learning", "data"],
    ["Building", "other"],
    ["", "other"],
  ])("of %j is %s", (category, family) => expect(familyOf(category)).toBe(family));
});
