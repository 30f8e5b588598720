import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { cardJson, cardTables, type CourseCard, isListed } from "./cards";
import { getRunningPlans } from "./plans";

export type Contents = {
  totals: { courses: number; lessons: number; quizzes: number; free: number };
  categories: {
    id: number;
    name: string;
    slug: string;
    description: string | null;
    count: number;
    courses: { id: number; slug: string; title: string; minutes: number }[];
  }[];
  newest: CourseCard[];
  popular: { slug: string; title: string; enrolled: number }[];
  /** The course with the most lessons, to draw to scale. */
  longest: DrawnCourse | null;
};

export type DrawnCourse = {
  slug: string;
  title: string;
  instructor: string;
  modules: {
    id: number;
    title: string;
    lessons: { id: number; title: string; minutes: number; isPreview: boolean; quiz: string | null }[];
  }[];
};

/** All that the landing page says about the courses, in one statement, and for a member one more for their plans. */
export async function getContents(viewer: Viewer): Promise<Contents> {
  const plans = await getRunningPlans(viewer);
  const [row] = await db.$queryRaw<Contents[]>`
    with listed as (select c.* from courses c where ${isListed}),
    ranked as (
      select id, slug, title, duration, category_id,
             row_number() over (partition by category_id order by enrolled_count desc, id) as place
      from listed
    )
    select
      json_build_object(
        'courses', (select count(*) from listed),
        'lessons', (select coalesce(sum(lesson_count), 0) from listed),
        'free', (select count(*) from listed where price = 0),
        'quizzes', (select count(*) from listed c join modules m on m.course_id = c.id
                    join lessons l on l.module_id = m.id and l.published_at is not null
                    join quizzes q on q.lesson_id = l.id)) as totals,
      (select coalesce(json_agg(json_build_object(
         'id', k.id, 'name', k.name, 'slug', k.slug, 'description', k.description,
         'count', (select count(*) from ranked r where r.category_id = k.id),
         'courses', (select json_agg(json_build_object('id', r.id, 'slug', r.slug, 'title', r.title, 'minutes', r.duration)
                                     order by r.place)
                     from ranked r where r.category_id = k.id and r.place <= 4)) order by k.order_index, k.name), '[]')
       from categories k where exists (select from ranked r where r.category_id = k.id)) as categories,
      (select coalesce(json_agg(${cardJson} order by shown.place), '[]')
       from (select id, row_number() over (order by published_at desc, id desc) as place
             from listed order by place limit 4) shown
       join (${cardTables(viewer, plans)}) on c.id = shown.id) as newest,
      (select coalesce(json_agg(json_build_object('slug', slug, 'title', title, 'enrolled', enrolled_count)), '[]')
       from (select slug, title, enrolled_count from listed order by enrolled_count desc, id limit 3) top) as popular,
      (${drawn}) as longest`;
  if (!row) throw new Error("a select without FROM gives one row");
  return row;
}

const drawn = Prisma.sql`
  select json_build_object(
    'slug', c.slug, 'title', c.title,
    'instructor', (select concat_ws(' ', u.first_name, u.last_name) from users u where u.id = c.instructor_id),
    'modules', (
      select json_agg(json_build_object('id', m.id, 'title', m.title, 'lessons', m.lessons) order by m.order_index)
      from (
        select m.id, m.title, m.order_index, json_agg(json_build_object(
          'id', l.id, 'title', l.title, 'minutes', coalesce(l.duration, 0), 'isPreview', l.is_preview,
          'quiz', (select q.title from quizzes q where q.lesson_id = l.id order by q.id limit 1)
        ) order by l.order_index) as lessons
        from modules m join lessons l on l.module_id = m.id and l.published_at is not null
        where m.course_id = c.id
        group by m.id
      ) m))
  from listed c where c.lesson_count > 0 and c.duration > 0
  order by c.lesson_count desc, c.enrolled_count desc, c.id
  limit 1`;
