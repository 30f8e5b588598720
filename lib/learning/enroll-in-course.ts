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
  load: ({ tx, viewer, input }) => loadCourseAccess(tx, viewer, input.courseId),
  authorize: canEnroll,
  async run({ tx, viewer, subject: { course } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    const created = await tx.enrollment.createMany({
      data: { userId: viewer.id, courseId: course.id, isFree: course.price === 0 },
      skipDuplicates: true,
    });
    if (created.count > 0) {
      await tx.course.update({
        where: { id: course.id },
        data: { enrolledCount: { increment: 1 } },
        select: { id: true },
      });
      await recordEvent(tx, viewer, { action: "course.enrolled", object: { type: "course", id: course.id } });
    }
    return { slug: course.slug };
  },
});
