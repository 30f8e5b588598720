"use client";

import Link from "next/link";
import { useState } from "react";
import { Form } from "@/components/ui/form";
import { Kbd } from "@/components/ui/kbd";
import { createNoteAction } from "@/lib/learning/actions";
import type { Note } from "@/lib/learning/note-export";
import { paths } from "@/lib/paths";
import { NoteField, noteListId } from "./note-forms";
import { NoteItem } from "./note-item";
import { NotePin } from "./note-pin";
import { openNotes } from "./notes-sheet";
import { ParagraphNotes } from "./paragraph-notes";
import { jumpTo } from "./stage-store";
import { showParagraph } from "./text-paragraphs";
import { type Pin, usePin } from "./use-pin";

export const noteFieldId = "new-note";

type NotesPanelProps = { slug: string; lessonId: number; notes: readonly Note[] };

/** Private notes beside a lesson. Whoever begins to write pins the note to where they are. */
export function NotesPanel({ slug, lessonId, notes }: NotesPanelProps) {
  const { pin, hold, pinTo } = usePin(notes.length);
  const [unpinnedAt, setUnpinnedAt] = useState(-1);
  const here = unpinnedAt === notes.length ? null : pin;

  return (
    <div className="px-4 pb-6">
      <ParagraphNotes
        notes={notes}
        onAdd={(spot) => {
          pinTo(spot);
          setUnpinnedAt(-1);
          openNotes(noteFieldId);
        }}
      />
      <Form action={createNoteAction}>
        <input type="hidden" name="lessonId" value={lessonId} />
        {here?.atSec !== undefined && <input type="hidden" name="atSec" value={here.atSec} />}
        {here?.paragraph !== undefined && <input type="hidden" name="paragraph" value={here.paragraph} />}
        {here?.quote !== undefined && <input type="hidden" name="quote" value={here.quote} />}
        <NoteField
          id={noteFieldId}
          label={labelOf(here)}
          onTouch={hold}
          hint={
            here ? (
              <button
                type="button"
                className="hit truncate rounded-sm hover:text-foreground"
                onClick={() => setUnpinnedAt(notes.length)}
              >
                Unpin
              </button>
            ) : (
              <span className="flex items-center gap-1 max-lg:hidden">
                <Kbd>N</Kbd> to focus
              </span>
            )
          }
        />
      </Form>
      <ul id={noteListId} tabIndex={-1} aria-label="Notes" className="mt-3">
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            lessonId={lessonId}
            pin={
              <NotePin
                note={note}
                href={paths.lesson(slug, lessonId, note.atSec === null ? {} : { t: note.atSec })}
                onClick={(event) => {
                  const isShown = note.atSec === null ? showParagraph(note) : jumpTo(note.atSec);
                  if (isShown) event.preventDefault();
                }}
              />
            }
          />
        ))}
      </ul>
      <p className="mt-3 text-xs">
        <Link href={paths.courseNotes(slug)} prefetch={false} className="tap link">
          All notes of this course
        </Link>
      </p>
    </div>
  );
}

function labelOf(pin: Pin | null) {
  if (pin?.clock) return `Write a note at ${pin.clock}`;
  return pin?.quote ? `Write a note on “${pin.quote.slice(0, 32).trimEnd()}…”` : "Write a note";
}
