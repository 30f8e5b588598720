import "server-only";

import { db } from "@/lib/db";
import { isMember, type Member, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { cardJson, cardTables, isListed } from "./cards";
import type { RunningPlans } from "./plans";

const mostSaved = 100;
const suggestions = 3;

/** Whether the viewer has put this course aside. Asks nothing for guests, who can't. */
export async function isSaved(viewer: Viewer, courseId: number) {
  if (!isMember(viewer)) return false;
  return (await db.savedCourse.count({ where: { userId: viewer.id, courseId } })) > 0;
}

/** What the viewer put aside and has not begun, the latest first. What is not listed any more is not told. */
export function savedColumn(viewer: Member, plans: RunningPlans) {
  return Prisma.sql`
    coalesce((
      select json_agg(${cardJson} order by s.saved_at desc, s.course_id)
      from (
        select * from saved_courses where user_id = ${viewer.id} order by saved_at desc limit ${mostSaved}
      ) s
      join (${cardTables(viewer, plans)}) on c.id = s.course_id
      where ${isListed} and e.id is null), '[]') as saved`;
}

/**
 * Courses to begin next: first from the categories that the viewer learns in, then for the ways they like to
 * learn, then what most people take. Nothing they have, teach or put aside. Four short walks down the popular
 * courses, of which the later ones are not begun once there are enough.
 */
export function suggestionsColumn(viewer: Member, plans: RunningPlans) {
  const near = Prisma.sql`(select cardinality(categories) from likes) > 0
    and coalesce(c.category_id = any((select categories from likes)::int[]), false)`;
  const liked = Prisma.sql`(select cardinality(styles) from likes) > 0
    and coalesce(c.learning_styles && (select styles from likes), false)`;
  const tiers = [
    Prisma.sql`${near} and ${liked}`,
    Prisma.sql`${near} and not (${liked})`,
    Prisma.sql`not (${near}) and ${liked}`,
    Prisma.sql`not (${near}) and not (${liked})`,
  ];
  return Prisma.sql`
    coalesce((
      with likes as materialized (
        select u.learning_styles::text[] as styles, array(
          select distinct mine.category_id from enrollments e join courses mine on mine.id = e.course_id
          where e.user_id = u.id and mine.category_id is not null) as categories
        from users u where u.id = ${viewer.id}
      ), best as (
        ${Prisma.join(
          tiers.map((fits, tier) => mostTaken(viewer, fits, tier)),
          " union all ",
        )} limit ${suggestions}
      )
      select json_agg(${cardJson} order by b.tier, c.enrolled_count desc, c.title, c.id)
      from best b join (${cardTables(viewer, plans)}) on c.id = b.id), '[]') as suggestions`;
}

function mostTaken(viewer: Member, fits: Prisma.Sql, tier: number) {
  return Prisma.sql`(
    select c.id, ${tier}::int as tier
    from courses c
    where ${isListed} and c.instructor_id <> ${viewer.id} and ${fits}
      and not exists (select from enrollments e where e.course_id = c.id and e.user_id = ${viewer.id})
      and not exists (select from saved_courses s where s.course_id = c.id and s.user_id = ${viewer.id})
    order by c.enrolled_count desc, c.title, c.id limit ${suggestions})`;
}
