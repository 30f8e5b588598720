import "server-only";

import { command } from "@/lib/command";
import { isHidden } from "./access";
import { loadCourseAccess } from "./load-access";
import { canSave } from "./policy";
import { savedCourseInput } from "./schema";

/** Puts a course aside to be found again. Saving twice changes nothing. */
export const saveCourse = command({
  input: savedCourseInput,
  async load({ tx, viewer, input }) {
    const found = await loadCourseAccess(tx, viewer, input.courseId);
    return found && isHidden(found.access) ? null : found;
  },
  authorize: canSave,
  async run({ tx, viewer, subject: { course } }) {
    if (viewer.id !== null) {
      await tx.savedCourse.createMany({
        data: { userId: viewer.id, courseId: course.id },
        skipDuplicates: true,
      });
    }
    return {};
  },
});
