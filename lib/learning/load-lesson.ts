import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { loadCourseAccess } from "./load-access";

/** A published lesson and the viewer's access to its course; null where there is none. */
export async function loadLessonAccess(tx: Tx, viewer: Viewer, lessonId: number) {
  const lesson = await tx.lesson.findFirst({
    where: { id: lessonId, publishedAt: { not: null } },
    select: { id: true, videoUrl: true, module: { select: { courseId: true } } },
  });
  const found = lesson && (await loadCourseAccess(tx, viewer, lesson.module.courseId));
  return found ? { lesson, ...found } : null;
}
