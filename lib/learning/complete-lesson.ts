import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { completeCourse } from "./complete-course";
import { lockLearner } from "./lock-learner";

/**
 * Records that a person finished a lesson, if that is so: it was read or watched, and each of its quizzes is
 * passed. Then, when it was the last one missing, that the course is complete. Repeating it changes nothing.
 * @returns whether the lesson is complete, and whether this made the course complete
 */
export async function completeLesson(
  tx: Tx,
  viewer: Viewer,
  { userId, lessonId }: { userId: string; lessonId: number },
): Promise<{ lesson: boolean; course: boolean }> {
  await lockLearner(tx, userId);
  await lockPlace(tx, lessonId);
  const found = await tx.lesson.findUnique({
    where: { id: lessonId },
    select: { module: { select: { courseId: true } } },
  });
  if (!found) return { lesson: false, course: false };

  const courses = await completeCourse(tx, viewer, { courseId: found.module.courseId, userId, lessonId });
  const lessons = await tx.lessonCompletion.count({ where: { userId, lessonId } });
  return { lesson: lessons > 0, course: courses > 0 };
}

/** An author who moves the lesson to another course goes before or after: its course is read once this is held. */
function lockPlace(tx: Tx, lessonId: number) {
  return tx.$queryRaw`select from lessons where id = ${lessonId} for share`;
}
