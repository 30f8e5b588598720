import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadEditableLesson } from "./load-course";
import { canEditCourse } from "./policy";
import { refreshTotals } from "./refresh-totals";
import { saveLessonInput } from "./schema";

/**
 * Saves the author's text. What learners read stays as it is until the course is published again; its
 * length and whether it is a preview count at once.
 * @throws AppError CONFLICT when somebody saved since the text was opened; nothing is overwritten
 */
export const saveLesson = command({
  input: saveLessonInput,
  load: ({ tx, viewer, input }) => loadEditableLesson(tx, viewer, input.lessonId),
  authorize: canEditCourse,
  async run({ tx, viewer, input, subject: lesson }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    if (lesson.revision !== input.revision) {
      throw new AppError(
        "CONFLICT",
        "Somebody saved this lesson since you opened it. Copy your text, reload, and compare.",
      );
    }
    const revision = lesson.revision + 1;
    await tx.lesson.update({
      where: { id: lesson.id, revision: lesson.revision },
      data: {
        draftTitle: input.title,
        draftContent: input.content,
        duration: input.duration,
        isPreview: input.isPreview,
        revision,
      },
      select: { id: true },
    });
    const version = {
      lessonId: lesson.id,
      revision,
      title: input.title,
      content: input.content,
      authorId: viewer.id,
    };
    await tx.lessonVersion.create({ data: version, select: { id: true } });
    if (lesson.publishedAt) await refreshTotals(tx, lesson.course.id);
    await recordEvent(tx, viewer, {
      action: "lesson.saved",
      object: { type: "lesson", id: lesson.id },
      after: { revision },
    });
    return { revision };
  },
});
