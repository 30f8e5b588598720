import { useEffect } from "react";
import type { Note } from "@/lib/learning/note-export";
import { findParagraph } from "@/lib/learning/note-pins";

function paragraphs() {
  return [...document.querySelectorAll<HTMLElement>("[data-text] > *")];
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
  const element = paragraphOf(note);
  if (!element) return false;
  document.querySelector<HTMLElement>("#notes:popover-open")?.hidePopover();
  element.scrollIntoView({ block: "center" });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}

/** Marks the paragraphs that have notes, in the margin. */
export function useNotedParagraphs(notes: readonly Note[]) {
  useEffect(() => {
    const marked = notes.flatMap((note) => paragraphOf(note) ?? []);
    for (const element of marked) element.dataset["noted"] = "";
    return () => {
      for (const element of marked) delete element.dataset["noted"];
    };
  }, [notes]);
}

function paragraphOf({ paragraph, quote }: Pick<Note, "paragraph" | "quote">) {
  if (paragraph === null || quote === null) return null;
  const all = paragraphs();
  const at = findParagraph(
    all.map(({ textContent }) => textContent),
    { paragraph, quote },
  );
  return at === null ? null : (all[at] ?? null);
}
