import "server-only";

import { command } from "@/lib/command";
import { ownsNote } from "./policy";
import { updateNoteInput } from "./schema";

/** Changes the words of one's own note; where it is pinned stays. */
export const updateNote = command({
  input: updateNoteInput,
  load: ({ tx, viewer, input }) =>
    tx.lessonNote.findFirst({
      where: { id: input.noteId, userId: viewer.id ?? "" },
      select: { userId: true },
    }),
  authorize: ownsNote,
  async run({ tx, input: { noteId, body } }) {
    await tx.lessonNote.update({ where: { id: noteId }, data: { body }, select: { id: true } });
    return { noteId };
  },
});
