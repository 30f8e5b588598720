import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";

/**
 * The modules of a course `c` with their published lessons as JSON, and whether the viewer has finished each.
 * `more` adds pairs to what is read of a lesson `l`. A module without a published lesson is not there.
 */
export function modulesColumn(viewer: Viewer, more: Prisma.Sql = Prisma.empty) {
  return Prisma.sql`
    coalesce((
      select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'lessons', m.lessons) order by m.order_index)
      from (
        select m.id, m.title, m.order_index, jsonb_agg(jsonb_build_object(
          'id', l.id, 'title', l.title, 'minutes', l.duration, 'isPreview', l.is_preview,
          'isDone', lc.id is not null ${more}) order by l.order_index) as lessons
        from modules m
        join lessons l on l.module_id = m.id and l.published_at is not null
        left join lesson_completions lc on lc.lesson_id = l.id and lc.user_id = ${viewer.id ?? ""}
        where m.course_id = c.id
        group by m.id
      ) m), '[]') as modules`;
}
