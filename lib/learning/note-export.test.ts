import { expect, it } from "vitest";
import { notesAsMarkdown } from "./note-export";

const link = (lessonId: number, atSec?: number) =>
  `https://x/${lessonId}${atSec === undefined ? "" : `?t=${atSec}`}`;
const note = { id: 1, atSec: null, paragraph: null, quote: null };

it("notes leave as Markdown: headings by module and lesson, and links to the second", () => {
  const lessons = [
    {
      ...{ id: 7, title: "Scope", isThere: true },
      notes: [
        { ...note, atSec: 161, body: "Recipe, not result." },
        { ...note, paragraph: 2, quote: "The interval", body: "Two\nlines." },
        { ...note, body: "At large." },
      ],
    },
  ];
  const course = { title: "JavaScript", modules: [{ id: 1, title: "Functions", lessons }] };
  expect(notesAsMarkdown(course, link)).toBe(
    [
      ...["# JavaScript", "## Functions", "### [Scope](https://x/7)"],
      ...[
        "[2:41](https://x/7?t=161)",
        "Recipe, not result.",
        "> The interval…",
        "Two\nlines.",
        "At large.\n",
      ],
    ].join("\n\n"),
  );
});

it("a lesson that is gone has no link, and a title is never markup", () => {
  const lessons = [
    { id: 7, title: "*Old* [one]", isThere: false, notes: [{ ...note, atSec: 5, body: "x" }] },
  ];
  const markdown = notesAsMarkdown({ title: "A # B", modules: [{ id: 1, title: "M", lessons }] }, link);
  expect(markdown).toContain("# A \\# B");
  expect(markdown).toContain("### \\*Old\\* \\[one\\]\n\n0:05\n\nx");
  expect(markdown).not.toContain("https:");
});
