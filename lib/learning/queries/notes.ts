import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import type { Note, NotedModule } from "../note-export";

/** The viewer's own notes to a lesson: by their place in it, then by age. */
export async function listLessonNotes(viewer: Viewer, lessonId: number): Promise<Note[]> {
  if (viewer.id === null) return [];
  return db.lessonNote.findMany({
    where: { userId: viewer.id, lessonId },
    select: { id: true, atSec: true, paragraph: true, quote: true, body: true },
    orderBy: [{ atSec: { sort: "asc", nulls: "last" } }, { paragraph: "asc" }, { id: "asc" }],
  });
}

type Row = { id: number; title: string; slug: string; modules: NotedModule[] };

/**
 * A course with the viewer's own notes, also those to lessons that are hidden now; null for whoever is not
 * enrolled. Access does not matter: what was written stays readable. One statement.
 */
export async function getCourseNotes(viewer: Viewer, slug: string) {
  const [row] = await db.$queryRaw<Row[]>`
    select c.id, c.title, c.slug, coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'lessons', noted.lessons) order by m.order_index)
      from modules m
      cross join lateral (
        select jsonb_agg(jsonb_build_object(
          'id', l.id, 'title', l.title, 'isThere', l.published_at is not null, 'notes', mine.notes) order by l.order_index)
          as lessons
        from lessons l
        cross join lateral (
          select jsonb_agg(jsonb_build_object(
            'id', n.id, 'atSec', n.at_sec, 'paragraph', n.paragraph, 'quote', n.quote, 'body', n.body)
            order by n.at_sec nulls last, n.paragraph, n.id) as notes
          from lesson_notes n where n.lesson_id = l.id and n.user_id = e.user_id
        ) mine
        where l.module_id = m.id and mine.notes is not null
      ) noted
      where m.course_id = c.id and noted.lessons is not null), '[]') as modules
    from courses c
    join enrollments e on e.course_id = c.id and e.user_id = ${viewer.id ?? ""}
    where c.slug = ${slug}`;
  return row ?? null;
}
