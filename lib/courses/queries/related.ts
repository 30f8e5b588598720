import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { CourseLevel } from "@/prisma/generated/enums";
import { cardJson, cardTables, isListed } from "./cards";
import type { RunningPlans } from "./plans";

type Subject = { id: number; categoryId: number | null; level: CourseLevel };

const shown = 3;
/** Each way to find a neighbor looks at this many at most, however large the catalog is. */
const most = 60;

/**
 * `related` for a statement: listed courses that the viewer is not in, out of those that the same people learn, the
 * same category, and the same words. What most of the same people learn comes first, then category and level.
 */
export function relatedColumn(viewer: Viewer, plans: RunningPlans, { id, categoryId, level }: Subject) {
  const userId = viewer.id ?? "";
  return Prisma.sql`
    (with peers as (
       select user_id from enrollments where course_id = ${id} order by enrolled_at desc limit ${most}
     ), found as (
       (select e.course_id as id, count(*) as peers, 0::real as words
        from enrollments e where e.user_id in (select user_id from peers) and e.course_id <> ${id}
        group by e.course_id order by count(*) desc, e.course_id limit ${most})
       union all
       (select c.id, 0, 0 from courses c
        where c.category_id = ${categoryId} and c.id <> ${id} and ${isListed}
        order by c.enrolled_count desc, c.id limit ${most})
       union all
       (select c.id, 0, similarity(c.title, this.title) from courses this, courses c
        where this.id = ${id} and c.id <> ${id} and c.title % this.title and ${isListed}
        order by similarity(c.title, this.title) desc, c.id limit ${most})
     ), ranked as (
       select c.id, 2.0 * sum(f.peers) / greatest(1, (select count(*) from peers)) + max(f.words)
                    + (c.category_id is not distinct from ${categoryId})::int
                    + 0.5 * (c.level::text = ${level})::int as weight
       from found f join courses c on c.id = f.id and ${isListed}
       where not exists (select from enrollments e where e.course_id = c.id and e.user_id = ${userId})
       group by c.id
       order by weight desc, c.enrolled_count desc, c.id
       limit ${shown}
     )
     select coalesce(json_agg(${cardJson} order by x.weight desc, c.id), '[]')
     from ranked x join (${cardTables(viewer, plans)}) on c.id = x.id) as related`;
}
