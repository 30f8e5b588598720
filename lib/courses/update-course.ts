import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { fieldError } from "@/lib/errors";
import { grantFreeAccess } from "@/lib/learning/grant-free-access";
import { loadEditableCourse } from "./load-course";
import { canEditCourse } from "./policy";
import { updateCourseInput } from "./schema";

/** Changes what the catalog says of a course. A new price counts for new learners only: grounds stay. */
export const updateCourse = command({
  input: updateCourseInput,
  load: ({ tx, viewer, input }) => loadEditableCourse(tx, viewer, input.courseId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { courseId, pricing, ...changes } }) {
    const category = await tx.category.findUnique({
      where: { id: changes.categoryId },
      select: { id: true },
    });
    if (!category) throw fieldError("categoryId", "Please choose a category.");
    if (pricing !== "free") await grantFreeAccess(tx, courseId);
    await tx.course.update({ where: { id: courseId }, data: changes, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "course.updated",
      object: { type: "course", id: courseId },
      after: { pricing, price: changes.price },
    });
    return {};
  },
});
