import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { completeCourse } from "@/lib/learning/complete-course";
import { loadEditableCourse } from "./load-course";
import { canEditCourse } from "./policy";
import { findBlockers, findChanges, publishableFields } from "./publishing";
import { refreshTotals } from "./refresh-totals";
import { publishCourseInput } from "./schema";

/**
 * Makes everything written since the last time visible to learners, together. Ids stay, so progress stays.
 * @throws AppError CONFLICT that names what is missing
 */
export const publishCourse = command({
  input: publishCourseInput,
  load: ({ tx, viewer, input }) => loadEditableCourse(tx, viewer, input.courseId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { courseId } }) {
    const course = await tx.course.findUniqueOrThrow({ where: { id: courseId }, select: publishableFields });
    const [blocker] = findBlockers(course);
    if (blocker) throw new AppError("CONFLICT", blocker);

    const changes = findChanges(course);
    await tx.$executeRaw`
      update lessons l set
        title = coalesce(l.draft_title, l.title), content = coalesce(l.draft_content, l.content),
        draft_title = null, draft_content = null, published_at = coalesce(l.published_at, now()), updated_at = now()
      from modules m
      where m.id = l.module_id and m.course_id = ${courseId}
        and (l.published_at is null or l.draft_title is not null or l.draft_content is not null)`;
    await tx.$executeRaw`
      update courses set status = case when status = 'draft' then 'published'::course_status else status end,
                         published_at = coalesce(published_at, now()), updated_at = now()
      where id = ${courseId}`;
    await refreshTotals(tx, courseId);
    await completeCourse(tx, viewer, { courseId });
    await recordEvent(tx, viewer, {
      action: "course.published",
      object: { type: "course", id: courseId },
      after: changes,
    });
    return changes;
  },
});
