import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableModule } from "./load-course";
import { canEditCourse } from "./policy";
import { addLessonInput } from "./schema";

/** Adds a lesson at the end of a module. Learners see it when the course is published next. */
export const addLesson = command({
  input: addLessonInput,
  load: ({ tx, viewer, input }) => loadEditableModule(tx, viewer, input.moduleId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { moduleId, title }, subject: { courseId } }) {
    const { _max } = await tx.lesson.aggregate({ where: { moduleId }, _max: { orderIndex: true } });
    const data = { moduleId, title, orderIndex: (_max.orderIndex ?? -1) + 1 };
    const { id } = await tx.lesson.create({ data, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "lesson.added",
      object: { type: "lesson", id },
      after: { courseId },
    });
    return { courseId, lessonId: id };
  },
});
