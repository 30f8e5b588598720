import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";

/** The lesson that a learner had open last, and the second they stopped at. */
export type Place = { lastLessonId: number | null; positionSec: number | null };

/**
 * Whether `viewer` may open the course, by which ground, and otherwise the best next step; and where they are in it.
 * Null where there is no such course. One statement.
 */
export const getCourseAccess = cache(async (viewer: Viewer, courseId: number) => {
  const [row] = await db.$queryRaw<(AccessRow & Place)[]>`
    select ${accessColumns(viewer)}, e.last_lesson_id as "lastLessonId", p.position_sec::float8 as "positionSec"
    from ${accessTables(viewer)}
    left join lesson_progress p on p.lesson_id = e.last_lesson_id and p.user_id = e.user_id
    where c.id = ${courseId}`;
  if (!row) return null;
  const { lastLessonId, positionSec } = row;
  return { ...readAccess(viewer, row), place: { lastLessonId, positionSec } };
});
