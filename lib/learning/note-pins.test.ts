import fc from "fast-check";
import { expect, it } from "vitest";
import { findParagraph, quoteOf } from "./note-pins";

const text = [
  "Start with the recipe.",
  "The interval on your screen is one.",
  "In a review, say it.",
  "Start here.",
];

it.each([
  ["stays where it is", text, 2],
  ["moves along when something is added before it", ["New.", "More.", ...text], 4],
  ["moves along when something before it is removed", text.slice(1), 1],
  [
    "is found inside a paragraph that it was joined to",
    ["Before that. The interval on your screen is one."],
    1,
  ],
  ["stays at its place when the words are gone", ["A", "B", "C"], 2],
  ["goes to the end when the place is gone too", ["A"], 1],
])("a note to a paragraph %s", (_, paragraphs, expected) => {
  const pin = { paragraph: 2, quote: "The interval on your" };
  expect((findParagraph(paragraphs, pin) ?? -1) + 1).toBe(expected);
});

it("of two paragraphs that begin alike the nearer one is meant", () => {
  expect(findParagraph(text, { paragraph: 4, quote: "Start" })).toBe(3);
  expect(findParagraph(text, { paragraph: 1, quote: "Start" })).toBe(0);
});

it("an empty text has no paragraph", () =>
  expect(findParagraph([], { paragraph: 1, quote: "x" })).toBeNull());

it("a paragraph is found again by its own quote, whatever its spaces", () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { minLength: 1, maxLength: 8, selector: (w) => w.join(" ") }),
      fc.nat(7),
      (all, n) => {
        const at = n % all.length;
        const pin = { paragraph: at + 1, quote: quoteOf((all[at] ?? []).join("\n  ")) };
        expect(
          findParagraph(
            all.map((w) => w.join(" ")),
            pin,
          ),
        ).toBe(at);
      },
    ),
  );
});

it("a quote ends with a whole word", () => {
  const long = "word ".repeat(40);
  expect(quoteOf(long)).toMatch(/^(word )+word$/);
  expect(quoteOf(long).length).toBeLessThanOrEqual(80);
  expect(quoteOf("x".repeat(200))).toHaveLength(80);
});
