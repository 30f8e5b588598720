import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { isAdmin } from "@/lib/viewer";
import { canGiveCourse } from "./policy";
import { withdrawCompInput } from "./schema";

/**
 * Takes a course back that was given, and tells its holder. Other grounds of theirs stand, and all they did is kept.
 * @throws AppError CONFLICT where it was taken back already, or has run out
 */
export const withdrawComp = command({
  input: withdrawCompInput,
  load: ({ tx, viewer, input }) =>
    isAdmin(viewer)
      ? tx.comp.findUnique({
          where: { id: input.compId },
          select: {
            id: true,
            userId: true,
            courseId: true,
            course: { select: { slug: true, title: true } },
          },
        })
      : Promise.resolve(null),
  authorize: canGiveCourse,
  async run({ tx, viewer, input: { reason }, subject: { id, userId, courseId, course } }) {
    const withdrawn = await tx.$executeRaw`
      update comps set withdrawn_at = now()
      where id = ${id} and withdrawn_at is null and (ends_at is null or ends_at > now())`;
    if (withdrawn === 0) throw new AppError("CONFLICT", "This was taken back already, or has ended.");

    await recordEvent(tx, viewer, {
      action: "comp.withdrawn",
      object: { type: "comp", id },
      after: { userId, courseId },
      reason,
    });
    await notifyPerson(tx, {
      userId,
      kind: "comp.withdrawn",
      subject: `comp:${id}`,
      title: `${course.title} was given to you and is taken back`,
      body: "Your progress, notes, results and certificates are kept.",
      url: paths.course(course.slug),
    });
    return { title: course.title };
  },
});
