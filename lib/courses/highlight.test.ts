import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitEnd, hitStart, markedOr, passageOf, pieces } from "./highlight";

const mark = (word: string) => `${hitStart}${word}${hitEnd}`;
const joined = (marked: string) =>
  pieces(marked)
    .map(({ text }) => text)
    .join("");

describe("a marked text", () => {
  it("is cut at its marks, and nothing else of it changes", () => {
    expect(pieces(`Statistics for ${mark("Product")} Decisions`)).toEqual([
      { text: "Statistics for ", isHit: false },
      { text: "Product", isHit: true },
      { text: " Decisions", isHit: false },
    ]);
    expect(pieces("")).toEqual([]);
  });

  it("never loses or adds a letter", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean())), (words) => {
        const marked = words.map(([text, isHit]) => (isHit ? mark(text) : text)).join("");
        expect(joined(marked)).toBe(words.map(([text]) => text).join(""));
      }),
    );
  });

  it("stands for a title only where it is that title: a title with markup comes back without it", () => {
    expect(markedOr("SQL for Analysts", `${mark("SQL")} for Analysts`)).toBe(`${mark("SQL")} for Analysts`);
    expect(markedOr("Generics: T<X>", `${mark("Generics")}: T `)).toBe("Generics: T<X>");
    expect(markedOr("SQL", undefined)).toBe("SQL");
  });

  it.each([
    [mark("Bake") + " it well", { isBegun: false, isCut: true }],
    ["it " + mark("well") + " today", { isBegun: true, isCut: false }],
    ["Bake it " + mark("well") + " today", { isBegun: false, isCut: false }],
  ])("knows which ends of its text are missing: %s", (marked, expected) => {
    expect(passageOf("Bake it well today", marked)).toEqual(expected);
  });
});
