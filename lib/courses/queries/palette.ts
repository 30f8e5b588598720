import "server-only";

import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import { isMember, type Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { isListed } from "./cards";

export type PaletteCourse = {
  id: number;
  slug: string;
  title: string;
  category: string;
  coverImage: string | null;
};
export type PaletteLesson = { id: number; title: string; slug: string; course: string };
export type PaletteAnswer = {
  /** Where nothing is typed: the viewer's own, the last one first. */
  recent: PaletteCourse[];
  courses: PaletteCourse[];
  lessons: PaletteLesson[];
};

const most = 6;
/** A single letter begins nearly every course. */
const leastLetters = 2;
/** Ranking reads the words of each course: of more, the most enrolled are ranked. */
const mostRanked = 200;

/** What somebody who is still typing may mean: listed courses, and lessons of their own courses. One statement. */
export async function findForPalette(viewer: Viewer, q: string): Promise<PaletteAnswer> {
  const isAsked = q.length >= leastLetters;
  if (!isAsked && (q !== "" || !isMember(viewer))) return { recent: [], courses: [], lessons: [] };
  const [row] = await db.$queryRaw<PaletteAnswer[]>(
    isAsked
      ? Prisma.sql`
          with ${found(q)}
          select '[]'::json as recent, (${listOf(courses)}) as courses, (${listOf(lessonsOf(viewer, q))}) as lessons`
      : Prisma.sql`
          select (${listOf(recentOf(viewer))}) as recent, '[]'::json as courses, '[]'::json as lessons`,
  );
  if (!row) throw new Error("a select without FROM gives one row");
  return row;
}

const courseColumns = Prisma.sql`
  c.id, c.slug, c.title, coalesce((select k.name from categories k where k.id = c.category_id), '') as category,
  c.cover_image as "coverImage"`;

/** Courses with the words of the search, of which the last may be unfinished, and titles spelled almost so. */
function found(q: string) {
  const like = `%${literally(q)}%`;
  // The threshold is set before anything is compared with the search.
  const once = Prisma.sql`(
    select case when set_config('pg_trgm.word_similarity_threshold', '0.5', true) is not null then ${q}::text end)`;
  return Prisma.sql`
    asked as materialized (
      select case when whole::text ~ '''$' then (whole::text || ':*')::tsquery else whole end as query
      from websearch_to_tsquery('english', ${q}) whole
    ),
    by_words as materialized (
      select c.id from courses c where ${isListed} and c.words @@ (select query from asked)
      order by c.enrolled_count desc, c.id limit ${mostRanked}
    ),
    by_title as materialized (
      select c.id from courses c where ${isListed} and c.title ilike ${like}
      order by c.enrolled_count desc, c.id limit ${most}
    ),
    by_spelling as materialized (
      select c.id from courses c
      where ${isListed} and (select count(*) from by_words) < ${most}
        and ${once} <% c.title
      order by word_similarity(${q}, c.title) desc, c.id limit ${most}
    ),
    found as (
      select ${courseColumns}, c.title ilike ${like} as is_title, ts_rank(c.words, (select query from asked)) as rank,
             c.enrolled_count
      from courses c
      where c.id in (select id from by_words union select id from by_title union select id from by_spelling)
    )`;
}

const courses = Prisma.sql`
  select id, slug, title, category, "coverImage" from found
  order by is_title desc, rank desc, enrolled_count desc, id limit ${most}`;

/** What is locked is found too: the player says what opens it. */
function lessonsOf(viewer: Viewer, q: string) {
  return Prisma.sql`
    select l.id, l.title, c.slug, c.title as course
    from enrollments e
    join courses c on c.id = e.course_id and c.status <> 'draft' and c.taken_down_at is null
    join modules m on m.course_id = c.id
    join lessons l on l.module_id = m.id and l.published_at is not null
    where e.user_id = ${viewer.id ?? ""}
      and (l.title ilike ${`%${literally(q)}%`} or word_similarity(${q}, l.title) >= 0.6)
    order by l.title ilike ${`%${literally(q)}%`} desc, e.last_seen_at desc nulls last, m.order_index, l.order_index, l.id
    limit ${most}`;
}

function recentOf(viewer: Viewer) {
  return Prisma.sql`
    select ${courseColumns}
    from enrollments e join courses c on c.id = e.course_id and c.status <> 'draft' and c.taken_down_at is null
    where e.user_id = ${viewer.id ?? ""}
    order by e.completed_at is not null, coalesce(e.last_seen_at, e.enrolled_at) desc, e.id desc
    limit ${most}`;
}

function listOf(rows: Prisma.Sql) {
  return Prisma.sql`select coalesce(json_agg(r), '[]') from (${rows}) r`;
}
