import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import type { Note } from "@/lib/learning/note-export";
import { DeleteNote, EditNote } from "./note-forms";

type NoteItemProps = {
  note: Note;
  lessonId: number;
  /** Where it is pinned, as a link. */
  pin: ReactNode;
};

/** The address of a note within its page. */
export const noteItemId = (noteId: number) => `note-item-${noteId}`;

/** One note, with what can be done to it folded away behind the three dots. */
export function NoteItem({ note, lessonId, pin }: NoteItemProps) {
  return (
    <li
      id={noteItemId(note.id)}
      tabIndex={-1}
      className="relative border-t border-border py-3 first:border-t-0 focus:focus-shown"
    >
      <div className="flex min-h-5 items-center pr-8">{pin}</div>
      <details className="group">
        <summary
          aria-label="Change or delete this note"
          className="absolute top-1.5 right-0 flex size-8 items-center justify-center rounded-md text-muted-foreground hover:bg-accent hover:text-foreground touch:-mt-1.5 touch:size-11"
        >
          <Ellipsis size={16} />
        </summary>
        <div className="mt-2 mb-3 space-y-2">
          <EditNote note={note} />
          <DeleteNote note={note} lessonId={lessonId} />
        </div>
      </details>
      <p className="text-sm break-words whitespace-pre-line">{note.body}</p>
    </li>
  );
}
