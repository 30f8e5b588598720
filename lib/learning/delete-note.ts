import "server-only";

import { command } from "@/lib/command";
import { ownsNote } from "./policy";
import { deleteNoteInput } from "./schema";

/** Deletes one's own note for good; "Undo" in the browser writes it again. */
export const deleteNote = command({
  input: deleteNoteInput,
  load: ({ tx, viewer, input }) =>
    tx.lessonNote.findFirst({
      where: { id: input.noteId, userId: viewer.id ?? "" },
      select: { userId: true },
    }),
  authorize: ownsNote,
  async run({ tx, input: { noteId } }) {
    await tx.lessonNote.delete({ where: { id: noteId }, select: { id: true } });
    return {};
  },
});
