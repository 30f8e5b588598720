import { NotebookPen } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { createPortal } from "react-dom";
import type { Note } from "@/lib/learning/note-export";
import { noteItemId } from "./note-item";
import { openNotes } from "./notes-sheet";
import { type NoteSpot, useNoteSpots } from "./text-paragraphs";

type ParagraphNotesProps = { notes: readonly Note[]; onAdd: (spot: NoteSpot) => void };

/**
 * Beside each paragraph of a text a button that begins a note to it, or opens those it has. All of them are one stop
 * for Tab; arrows lead from one to the next.
 */
export function ParagraphNotes({ notes, onAdd }: ParagraphNotesProps) {
  const spots = useNoteSpots(notes);
  const [chosen, setChosen] = useState(0);
  const stop = Math.min(chosen, spots.length - 1);
  return spots.map((spot, index) => {
    const [first] = spot.notes;
    const name = nameOf(spot.notes.length);
    return createPortal(
      <button
        type="button"
        aria-label={name}
        title={name}
        data-noted={first ? "" : undefined}
        tabIndex={index === stop ? 0 : -1}
        onFocus={() => setChosen(index)}
        onKeyDown={moveOn}
        onClick={() => (first ? openNotes(noteItemId(first.id)) : onAdd(spot))}
        className="note-button hit"
      >
        <NotebookPen size={16} />
        {spot.notes.length > 1 && spot.notes.length}
      </button>,
      spot.element,
      String(spot.paragraph),
    );
  });
}

function nameOf(notes: number) {
  if (notes === 0) return "Add a note to this paragraph";
  return notes === 1 ? "Open the note to this paragraph" : `Open the ${notes} notes to this paragraph`;
}

function moveOn(event: KeyboardEvent<HTMLButtonElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const all = [...document.querySelectorAll<HTMLElement>("[data-note-spot] > button")];
  event.preventDefault();
  all[all.indexOf(event.currentTarget) + by]?.focus();
}
