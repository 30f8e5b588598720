import "server-only";

import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadLessonAccess } from "./load-lesson";
import { canKeepNotes } from "./policy";
import { createNoteInput } from "./schema";

const mostPerLesson = 500;

/**
 * Writes a private note to a lesson, pinned to a second, to a paragraph, or to nothing.
 * @throws AppError LIMIT_REACHED after 500 notes in one lesson
 */
export const createNote = command({
  input: createNoteInput,
  load: ({ tx, viewer, input }) => loadLessonAccess(tx, viewer, input.lessonId),
  authorize: canKeepNotes,
  async run({ tx, viewer, input }) {
    const userId = viewer.id ?? "";
    const count = await tx.lessonNote.count({ where: { userId, lessonId: input.lessonId } });
    if (count >= mostPerLesson)
      throw new AppError("LIMIT_REACHED", "This lesson has 500 notes. Delete one first.");
    const { id } = await tx.lessonNote.create({ data: { ...input, userId }, select: { id: true } });
    return { noteId: id };
  },
});
