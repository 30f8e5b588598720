import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "./highlight";

const hits = (title: string, search: string) =>
  highlight(title, search)
    .filter(({ isHit }) => isHit)
    .map(({ text }) => text);

describe("highlighting", () => {
  it.each([
    ["Statistics for Product Decisions", "product", ["Product"]],
    ["Statistics for Product Decisions", "DECISIONS product", ["Product", "Decisions"]],
    ["JavaScript Foundations", "java", ["Java"]],
    ["JavaScript Foundations", "script", []],
    ["Node.js APIs", "node.js", ["Node", "js"]],
    ["Zürich für Anfänger", "zürich", ["Zürich"]],
    ["SQL for Analysts", "a", []],
    ["SQL for Analysts", "", []],
    ["C (intro)", "(.*)+", []],
  ])("%s, searched for %s", (title, search, expected) => {
    expect(hits(title, search)).toEqual(expected);
  });

  it("never loses or adds a letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, search) => {
        expect(
          highlight(title, search)
            .map(({ text }) => text)
            .join(""),
        ).toBe(title);
      }),
    );
  });
});
