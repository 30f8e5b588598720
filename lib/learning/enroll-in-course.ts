import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadCourseAccess } from "./load-access";
import { canEnroll } from "./policy";
import { enrollInCourseInput } from "./schema";

/** Enrolls the viewer; enrolling twice changes nothing. A free course stays open to whoever enrolled while it was. */
export const enrollInCourse = command({
  input: enrollInCourseInput,
  async load({ tx, viewer, input }) {
    const found = await loadCourseAccess(tx, viewer, input.courseId);
    const isHidden = found?.access.kind === "deny" && hidden.has(found.access.reason);
    return isHidden ? null : found;
  },
  authorize: canEnroll,
  async run({ tx, viewer, subject: { course } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    const created = await tx.enrollment.createMany({
      data: { userId: viewer.id, courseId: course.id, isFree: course.price === 0 },
      skipDuplicates: true,
    });
    if (created.count > 0) {
      // Not by Prisma: a learner more is no change of the course, whose updated_at it would move.
      await tx.$executeRaw`update courses set enrolled_count = enrolled_count + 1 where id = ${course.id}`;
      await recordEvent(tx, viewer, { action: "course.enrolled", object: { type: "course", id: course.id } });
    }
    return { slug: course.slug };
  },
});

/** Whoever may not see the course is not told that it is there. */
const hidden = new Set(["not_published", "taken_down"]);
