import "server-only";

import type { Ground } from "@/lib/learning/access";
import { isMember, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { CourseLevel } from "@/prisma/generated/enums";
import { isHeldBy, type RunningPlans } from "./plans";

export type CourseCard = {
  id: number;
  slug: string;
  title: string;
  description: string | null;
  coverImage: string | null;
  category: string;
  level: CourseLevel;
  rating: number | null;
  minutes: number;
  lessons: number;
  /** 0 is free, null comes only with a plan. */
  price: number | null;
  currency: string;
  /** Of the viewer, where enrolled. */
  progress: { percent: number | null; isCompleted: boolean } | null;
  /** What opens it to the viewer already, where not enrolled. */
  ground: Extract<Ground, "purchase" | "comp" | "license" | "subscription"> | null;
};

/** `listed` of the policy for a raw statement over `courses c`; a test holds the two together. */
export const isListed = Prisma.sql`c.status = 'published' and c.taken_down_at is null`;

/** A `CourseCard` as JSON out of `cardTables`. */
export const cardJson = Prisma.sql`
  json_build_object(
    'id', c.id, 'slug', c.slug, 'title', c.title, 'description', c.description, 'coverImage', c.cover_image,
    'category', coalesce(k.name, ''), 'level', c.level, 'rating', c.rating::float8, 'minutes', c.duration,
    'lessons', c.lesson_count, 'price', c.price::float8, 'currency', c.currency,
    'progress', case when e.id is not null then json_build_object(
      'isCompleted', e.completed_at is not null,
      'percent', case
        when e.completed_at is not null then 100
        when own.required > 0 then least(99, 100 * own.done / own.required) end) end,
    'ground', held.ground)`;

/**
 * The course with its category, how far the viewer has come, and what opens it to them: `percentDone` and the
 * ground of `decide` in SQL; tests hold them together.
 */
export function cardTables(viewer: Viewer, plans: RunningPlans) {
  return Prisma.sql`
    courses c
    left join categories k on k.id = c.category_id
    left join enrollments e on e.course_id = c.id and e.user_id = ${viewer.id ?? ""}
    left join lateral (
      select count(*) as required, count(lc.id) as done
      from modules m
      join lessons l on l.module_id = m.id and l.published_at is not null
      left join lesson_completions lc on lc.lesson_id = l.id and lc.user_id = e.user_id
      where m.course_id = c.id
    ) own on e.id is not null
    left join lateral (select ${groundOf(viewer, plans)} as ground) held on e.id is null`;
}

/** The strongest first, as in `groundOrder`. */
function groundOf(viewer: Viewer, { license, subscription }: RunningPlans) {
  if (!isMember(viewer)) return Prisma.sql`null::text`;
  return Prisma.sql`
    case
      when exists (select from purchases o where o.user_id = ${viewer.id} and o.course_id = c.id
                   and o.status in ('paid', 'partially_refunded')) then 'purchase'
      when exists (select from comps g where g.user_id = ${viewer.id} and g.course_id = c.id
                   and g.withdrawn_at is null and (g.ends_at is null or g.ends_at > now())) then 'comp'
      when ${isHeldBy(viewer, license)} then 'license'
      when ${isHeldBy(viewer, subscription)} then 'subscription'
    end`;
}
