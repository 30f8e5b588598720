import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { type Blocker, holdBack } from "./access";
import { loadCourseAccess } from "./load-access";
import { locksOf } from "./outline";

/**
 * A published lesson and the viewer's access to it, with what an ordered course asks for first; null where
 * there is none.
 */
export async function loadLessonAccess(tx: Tx, viewer: Viewer, lessonId: number) {
  const lesson = await tx.lesson.findFirst({
    where: { id: lessonId, publishedAt: { not: null } },
    select: { id: true, isPreview: true, module: { select: { courseId: true } } },
  });
  const { isPreview } = lesson ?? { isPreview: false };
  const found = lesson && (await loadCourseAccess(tx, viewer, lesson.module.courseId, { isPreview }));
  if (!found) return null;

  const isHeld = found.course.isOrdered && !found.enrollment?.completedAt;
  const blocker = isHeld ? await findBlocker(tx, viewer, lesson) : null;
  return { ...found, lesson, access: holdBack(found.access, { isPreview, blocker }) };
}

type Row = { id: number; title: string; isPreview: boolean; isDone: boolean };

async function findBlocker(
  tx: Tx,
  viewer: Viewer,
  lesson: { id: number; module: { courseId: number } },
): Promise<Blocker | null> {
  const lessons = await tx.$queryRaw<Row[]>`
    select l.id, l.title, l.is_preview as "isPreview", c.id is not null as "isDone"
    from modules m
    join lessons l on l.module_id = m.id and l.published_at is not null
    left join lesson_completions c on c.lesson_id = l.id and c.user_id = ${viewer.id ?? ""}
    where m.course_id = ${lesson.module.courseId}
    order by m.order_index, l.order_index`;
  return locksOf(lessons, { isOrdered: true, isFinished: false }).get(lesson.id) ?? null;
}
