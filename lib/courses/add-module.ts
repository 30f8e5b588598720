import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableCourse } from "./load-course";
import { canEditCourse } from "./policy";
import { addModuleInput } from "./schema";

/** Adds a module at the end of a course. */
export const addModule = command({
  input: addModuleInput,
  load: ({ tx, viewer, input }) => loadEditableCourse(tx, viewer, input.courseId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { courseId, title } }) {
    const { _max } = await tx.module.aggregate({ where: { courseId }, _max: { orderIndex: true } });
    const data = { courseId, title, orderIndex: (_max.orderIndex ?? -1) + 1 };
    const { id } = await tx.module.create({ data, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "module.added",
      object: { type: "module", id },
      after: { courseId },
    });
    return { title };
  },
});
