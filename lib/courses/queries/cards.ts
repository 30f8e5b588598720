import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { CourseLevel } from "@/prisma/generated/enums";

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
  progress: { percent: number; isCompleted: boolean } | null;
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
        when c.lesson_count = 0 then 0
        else least(99, 100 * done.lessons / c.lesson_count) end) end)`;

/** The course with its category, and how far the viewer has come. */
export function cardTables(viewer: Viewer) {
  return Prisma.sql`
    courses c
    left join categories k on k.id = c.category_id
    left join enrollments e on e.course_id = c.id and e.user_id = ${viewer.id ?? ""}
    left join lateral (
      select count(*) as lessons
      from lesson_completions lc join lessons l on l.id = lc.lesson_id and l.published_at is not null
      where lc.enrollment_id = e.id
    ) done on e.id is not null`;
}
