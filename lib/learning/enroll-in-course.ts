import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { isHidden } from "./access";
import { completeCourse } from "./complete-course";
import { loadCourseAccess } from "./load-access";
import { lockLearner } from "./lock-learner";
import { canEnroll } from "./policy";
import { enrollInCourseInput } from "./schema";

/** Enrolls the viewer; enrolling twice changes nothing. A free course stays open to whoever enrolled while it was. */
export const enrollInCourse = command({
  input: enrollInCourseInput,
  async load({ tx, viewer, input }) {
    const found = await loadCourseAccess(tx, viewer, input.courseId);
    return found && isHidden(found.access) ? null : found;
  },
  authorize: canEnroll,
  async run({ tx, viewer, subject: { course } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    await lockLearner(tx, viewer.id);
    const whose = { userId: viewer.id, courseId: course.id };
    const isFree = course.price === 0;
    const created = await tx.enrollment.createMany({ data: { ...whose, isFree }, skipDuplicates: true });
    if (created.count === 0 && isFree) {
      await tx.enrollment.updateMany({ where: { ...whose, isFree: false }, data: { isFree } });
    }
    if (created.count > 0) {
      // Not by Prisma: a learner more is no change of the course, whose updated_at it would move.
      await tx.$executeRaw`update courses set enrolled_count = enrolled_count + 1 where id = ${course.id}`;
      await recordEvent(tx, viewer, { action: "course.enrolled", object: { type: "course", id: course.id } });
    }
    // Lessons that were learned elsewhere and moved here count from the first day.
    await completeCourse(tx, viewer, whose);
    return { slug: course.slug };
  },
});
