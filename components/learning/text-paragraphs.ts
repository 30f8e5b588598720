import { useEffect, useState } from "react";
import type { Note } from "@/lib/learning/note-export";
import { findParagraph, quoteOf, type TextPin } from "@/lib/learning/note-pins";

/** A place behind a paragraph, for the button of its notes. */
export type NoteSpot = TextPin & { element: HTMLElement; notes: readonly Note[] };

function paragraphs() {
  return [...document.querySelectorAll<HTMLElement>("[data-text] > :not([data-note-spot])")];
}

/** The paragraph that somebody is reading: of those in the window the first that reaches below its upper third. */
export function paragraphInSight() {
  const all = paragraphs();
  const at = all.findIndex((element) => element.getBoundingClientRect().bottom > innerHeight / 3);
  const element = all[at];
  return element ? { at, text: element.textContent } : null;
}

/** Brings the paragraph of a note into sight and marks it for a moment. @returns whether there is one */
export function showParagraph(note: Pick<Note, "paragraph" | "quote">) {
  const all = paragraphs();
  const element = all[placeOf(note, all) ?? -1];
  if (!element) return false;
  document.querySelector<HTMLElement>("#notes:popover-open")?.hidePopover();
  element.scrollIntoView({ block: "center" });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}

/** Marks the paragraphs that have notes, and makes room behind each for a button. */
export function useNoteSpots(notes: readonly Note[]) {
  const [spots, setSpots] = useState<readonly NoteSpot[]>([]);
  useEffect(() => {
    // The text is markup of the server: it comes and goes without telling.
    const frame = requestAnimationFrame(() => setSpots(findSpots(notes)));
    return () => cancelAnimationFrame(frame);
  }, [notes]);
  return spots;
}

function findSpots(notes: readonly Note[]): NoteSpot[] {
  const all = paragraphs();
  const places = notes.map((note) => placeOf(note, all));
  return all.flatMap((element, at) => {
    const here = notes.filter((_, i) => places[i] === at);
    element.toggleAttribute("data-noted", here.length > 0);
    const quote = quoteOf(element.textContent);
    const isHeading = element.matches("h1, h2, h3, h4, h5, h6");
    if (here.length === 0 && (isHeading || quote === "")) return [];
    return [{ element: spotBehind(element), paragraph: at + 1, quote, notes: here }];
  });
}

function spotBehind(paragraph: HTMLElement) {
  const behind = paragraph.nextElementSibling;
  if (behind instanceof HTMLElement && behind.matches("[data-note-spot]")) return behind;
  const spot = document.createElement("div");
  spot.dataset["noteSpot"] = "";
  paragraph.after(spot);
  return spot;
}

function placeOf({ paragraph, quote }: Pick<Note, "paragraph" | "quote">, all: readonly HTMLElement[]) {
  if (paragraph === null || quote === null) return null;
  return findParagraph(
    all.map(({ textContent }) => textContent),
    { paragraph, quote },
  );
}
