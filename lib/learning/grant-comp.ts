import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError, fieldError } from "@/lib/errors";
import { formatDate } from "@/lib/format";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { loadManagedUser } from "@/lib/users/load-user";
import { canGiveCourse } from "./policy";
import { grantCompInput } from "./schema";

/**
 * Gives a course to a person, for good or until the end of a day (UTC), and tells them. One that has run out makes
 * room for the next.
 * @throws AppError INVALID for a day that is over, CONFLICT where the person has it given already
 */
export const grantComp = command({
  input: grantCompInput,
  load: ({ tx, viewer, input }) => loadManagedUser(tx, viewer, input.userId),
  authorize: canGiveCourse,
  async run({ tx, viewer, input: { courseId, reason, lastDay }, subject: { userId } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    const course = await tx.course.findUnique({
      where: { id: courseId },
      select: { slug: true, title: true },
    });
    if (!course) throw fieldError("courseId", "There is no such course.");

    await closeEnded(tx, { userId, courseId });
    const granted = await insertComp(tx, { userId, courseId, reason, lastDay, grantedById: viewer.id });
    if (granted === null) throw fieldError("courseId", "They have this course given already.", "CONFLICT");
    if (granted.isOver) throw fieldError("lastDay", "This day is over.");

    await recordEvent(tx, viewer, {
      action: "comp.granted",
      object: { type: "comp", id: granted.id },
      after: { userId, courseId, lastDay: lastDay ?? null },
      reason,
    });
    await notifyPerson(tx, {
      userId,
      kind: "comp.granted",
      subject: `comp:${granted.id}`,
      title: `${course.title} is open to you`,
      body: lastDay ? `Until ${formatDate(lastDay)}, at no cost.` : "At no cost, and for good.",
      url: paths.course(course.slug),
    });
    return { title: course.title };
  },
});

type NewComp = {
  userId: string;
  courseId: number;
  reason: string;
  lastDay: string | null | undefined;
  grantedById: string;
};

/** By the database's clock. The one that is over must not be written: a check would refuse it less kindly. */
async function insertComp(tx: Tx, { userId, courseId, reason, lastDay, grantedById }: NewComp) {
  const [{ isOver }] = await tx.$queryRaw<[{ isOver: boolean }]>`
    select coalesce(${lastDay ?? null}::date < (now() at time zone 'UTC')::date, false) as "isOver"`;
  if (isOver) return { id: 0, isOver };
  const [comp] = await tx.$queryRaw<{ id: number }[]>`
    insert into comps (user_id, course_id, granted_by_id, reason, ends_at)
    values (${userId}, ${courseId}, ${grantedById}, ${reason},
            (${lastDay ?? null}::date + 1)::timestamp at time zone 'UTC')
    on conflict do nothing
    returning id`;
  return comp ? { ...comp, isOver } : null;
}

function closeEnded(tx: Tx, { userId, courseId }: { userId: string; courseId: number }) {
  return tx.$executeRaw`
    update comps set withdrawn_at = ends_at
    where user_id = ${userId} and course_id = ${courseId} and withdrawn_at is null and ends_at <= now()`;
}
