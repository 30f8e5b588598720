import { describe, expect, it, vi } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { CourseNotes } from "./course-notes";
import { NotesPanel } from "./notes-panel";

vi.mock("@/lib/learning/actions", () => ({
  createNoteAction: vi.fn(),
  updateNoteAction: vi.fn(),
  deleteNoteAction: vi.fn(),
}));

const note = { id: 1, atSec: null, paragraph: null, quote: null, body: "At large" };
const notes = [
  { ...note, id: 2, atSec: 161, body: "Recipe, <b>not</b> result" },
  { ...note, id: 3, paragraph: 2, quote: "The interval", body: "On a paragraph" },
  note,
];

describe("the notes beside a lesson", () => {
  const panel = (given = notes) => look(<NotesPanel slug="js" lessonId={7} notes={given} />);

  it("lead to their second, their paragraph or nowhere, also without JavaScript", () => {
    expect(panel().links).toEqual([
      ["Play from 2:41", "/learn/js/7?t=161"],
      ["Show the paragraph “The interval”", "/learn/js/7"],
      ["All notes of this course", "/learn/js/notes"],
    ]);
  });

  it("are words, never markup", () => expect(panel().text).toContain("Recipe, <b>not</b> result"));

  it("can each be changed and deleted, without JavaScript too", () => {
    const { all, sent } = panel();
    expect(all("summary").map((button) => button["aria-label"])).toEqual(
      Array(3).fill("Change or delete this note"),
    );
    expect(all("textarea").map(({ text }) => text)).toEqual(["", ...notes.map(({ body }) => body)]);
    expect(sent()).toMatchObject({ lessonId: "7" });
  });

  it("of nobody are an empty sheet to write on, for the lesson until it is somewhere", () => {
    const { all, sent } = panel([]);
    expect(all("textarea")).toMatchObject([{ placeholder: "Write a note", maxLength: "5000" }]);
    expect(sent()).toEqual({ lessonId: "7", body: "" });
  });
});

describe("the notes of a course", () => {
  const lesson = { id: 7, title: "Scope", isThere: true, notes };
  const page = (lessons = [lesson]) =>
    look(
      <CourseNotes
        course={{ slug: "js", title: "JavaScript", modules: [{ id: 1, title: "Functions", lessons }] }}
      />,
    );

  it("stand under their module and lesson, with links to their place", () => {
    expect(
      page()
        .all("h2")
        .map(({ text }) => text),
    ).toEqual(["Functions"]);
    expect(page().links.slice(0, 2)).toEqual([
      ["Scope", "/learn/js/7"],
      ["Play from 2:41", "/learn/js/7?t=161"],
    ]);
  });

  it("of a lesson that is hidden now stay to be read, and lead nowhere", () => {
    const hidden = page([{ ...lesson, isThere: false }]);
    expect(hidden.links).toEqual([]);
    expect(hidden.text).toContain("This lesson is hidden now.");
    expect(hidden.text).toContain("2:41");
  });

  it("say how to begin where there are none", () => {
    const empty = look(<CourseNotes course={{ slug: "js", title: "JavaScript", modules: [] }} />);
    expect(empty.text).toContain("No notes yet");
    expect(empty.links).toEqual([["Go on learning", "/learn/js"]]);
  });
});
