import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { type Blocker, holdBack } from "../access";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";

type MediaRow = AccessRow & {
  storageKey: string;
  contentType: string;
  bytes: number;
  sha256: string;
  filename: string;
  lessonId: number | null;
  isPreview: boolean;
  isPublished: boolean;
  blocker: Blocker | null;
};

/**
 * A stored file, if `viewer` may open it: what belongs to a lesson opens with that lesson, everything else is
 * public. Null otherwise. One statement.
 */
export async function getReadableMedia(viewer: Viewer, id: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const [row] = await db.$queryRaw<MediaRow[]>`
    select ${accessColumns(viewer)},
           f.storage_key as "storageKey", f.content_type as "contentType", f.bytes, f.sha256, f.filename,
           f.lesson_id as "lessonId", coalesce(l.is_preview, false) as "isPreview",
           l.published_at is not null as "isPublished",
           case when c.is_ordered and e.completed_at is null
                     and not exists (select from lesson_completions d where d.lesson_id = l.id and d.user_id = ${viewer.id})
             then (select jsonb_build_object('id', b.id, 'title', b.title)
                   from modules bm join lessons b on b.module_id = bm.id and b.published_at is not null
                   where bm.course_id = c.id
                     and (bm.order_index, b.order_index) < (m.order_index, l.order_index)
                     and not exists (
                       select from lesson_completions d where d.lesson_id = b.id and d.user_id = ${viewer.id})
                   order by bm.order_index, b.order_index limit 1)
           end as blocker
    from media_assets f
    left join lessons l on l.id = f.lesson_id
    left join modules m on m.id = l.module_id
    left join (${accessTables(viewer)}) on c.id = m.course_id
    where f.id = ${id}::uuid`;
  return row && isOpen(viewer, row) ? toMedia(row) : null;
}

/** The lesson page's own decision. A lesson that is not published yet is its author's. */
function isOpen(viewer: Viewer, row: MediaRow) {
  if (row.lessonId === null) return true;
  const isPreview = row.isPreview && row.isPublished;
  const { access } = readAccess(viewer, row, { isPreview });
  const lesson = holdBack(access, { isPreview, blocker: row.blocker });
  return lesson.kind === "allow" && (row.isPublished || lesson.ground === "staff");
}

function toMedia({ storageKey, contentType, bytes, sha256, filename, lessonId }: MediaRow) {
  return { storageKey, contentType, bytes, sha256, filename, isPublic: lessonId === null };
}
