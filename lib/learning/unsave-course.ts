import "server-only";

import { command, nothing } from "@/lib/command";
import { canSave } from "./policy";
import { savedCourseInput } from "./schema";

/** Takes a course from what the viewer has put aside, also one that is not shown any more. */
export const unsaveCourse = command({
  input: savedCourseInput,
  load: nothing,
  authorize: canSave,
  async run({ tx, viewer, input: { courseId } }) {
    if (viewer.id !== null) await tx.savedCourse.deleteMany({ where: { userId: viewer.id, courseId } });
    return {};
  },
});
