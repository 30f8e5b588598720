import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { coursesEditableBy } from "./policy";

const fields = {
  id: true,
  slug: true,
  title: true,
  status: true,
  instructorId: true,
  takenDownAt: true,
} as const;

/**
 * A course that the viewer may write, locked until the command is done; null where it is not there for them. Its
 * key stays free: a learner whose completion points at the course would wait for an author who waits for them.
 */
export async function loadEditableCourse(tx: Tx, viewer: Viewer, courseId: number) {
  // Before the lock: a guest holds nobody up.
  if (viewer.role === "guest") return null;
  await tx.$queryRaw`select from courses where id = ${courseId} for no key update`;
  return tx.course.findFirst({ where: { id: courseId, ...coursesEditableBy(viewer) }, select: fields });
}

export async function loadEditableModule(tx: Tx, viewer: Viewer, moduleId: number) {
  const found = await tx.module.findUnique({ where: { id: moduleId }, select: { id: true, courseId: true } });
  const course = found && (await loadEditableCourse(tx, viewer, found.courseId));
  return found && course ? { ...found, course, instructorId: course.instructorId } : null;
}

export async function loadEditableLesson(tx: Tx, viewer: Viewer, lessonId: number) {
  const lesson = await tx.lesson.findUnique({
    where: { id: lessonId },
    select: { id: true, revision: true, publishedAt: true, module: { select: { courseId: true } } },
  });
  const course = lesson && (await loadEditableCourse(tx, viewer, lesson.module.courseId));
  return lesson && course ? { ...lesson, course, instructorId: course.instructorId } : null;
}
