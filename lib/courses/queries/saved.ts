import "server-only";

import { db } from "@/lib/db";
import { isMember, type Member, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { cardJson, cardTables, isListed } from "./cards";

const mostSaved = 100;
const suggestions = 3;

/** Whether the viewer has put this course aside. Asks nothing for guests, who can't. */
export async function isSaved(viewer: Viewer, courseId: number) {
  if (!isMember(viewer)) return false;
  return (await db.savedCourse.count({ where: { userId: viewer.id, courseId } })) > 0;
}

/** What the viewer put aside and has not begun, the latest first. What is not listed any more is not told. */
export function savedColumn(viewer: Member) {
  return Prisma.sql`
    coalesce((
      select json_agg(${cardJson} order by s.saved_at desc, s.course_id)
      from (
        select * from saved_courses where user_id = ${viewer.id} order by saved_at desc limit ${mostSaved}
      ) s
      join (${cardTables(viewer)}) on c.id = s.course_id
      where ${isListed} and e.id is null), '[]') as saved`;
}

/**
 * Courses to begin next: first from the categories that the viewer learns in, then for the ways they like to
 * learn, then what most people take. Nothing they have, teach or put aside.
 */
export function suggestionsColumn(viewer: Member) {
  return Prisma.sql`
    coalesce((
      select json_agg(${cardJson} order by s.place)
      from (
        select id, row_number() over () as place
        from (
          select c.id
          from courses c
          where ${isListed} and c.instructor_id <> ${viewer.id}
            and not exists (select from enrollments e where e.course_id = c.id and e.user_id = ${viewer.id})
            and not exists (select from saved_courses s where s.course_id = c.id and s.user_id = ${viewer.id})
          order by
            coalesce(c.category_id = any(array(
              select mine.category_id from enrollments e join courses mine on mine.id = e.course_id
              where e.user_id = ${viewer.id})), false) desc,
            coalesce(c.learning_styles && (
              select u.learning_styles::text[] from users u where u.id = ${viewer.id}), false) desc,
            c.enrolled_count desc, c.id
          limit ${suggestions}
        ) best
      ) s
      join (${cardTables(viewer)}) on c.id = s.id), '[]') as suggestions`;
}
