import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { sortOf } from "../catalog-address";
import type { Facets } from "../facets";
import type { CatalogFilters, CatalogSort } from "../schema";
import { cardJson, cardTables, type CourseCard, isListed } from "./cards";

export const catalogPageSize = 24;

export type Catalog = {
  cards: CourseCard[];
  total: number;
  /** What the search alone finds, without any filter. */
  found: number;
  page: number;
  pages: number;
  facets: Facets;
  /** The nearest title to a search that found nothing. */
  closest: { slug: string; title: string } | null;
};

/** One page of the catalog with its facet counts, in one statement. A page beyond the last shows the last. */
export async function getCatalog(viewer: Viewer, filters: CatalogFilters): Promise<Catalog> {
  const [row] = await db.$queryRaw<Omit<Catalog, "page" | "pages">[]>`
    with matched as (${matching(filters.q)}),
    flagged as (${flagging(filters)}),
    total as (select count(*)::int as n from flagged where misses = 0),
    shown as (
      select f.id, row_number() over (order by ${orders[sortOf(filters)]}, f.id) as place
      from flagged f where f.misses = 0
      order by place
      limit ${catalogPageSize}
      offset (select least(${(filters.page - 1) * catalogPageSize}, greatest(0, (n - 1) / ${catalogPageSize} * ${catalogPageSize})) from total)
    )
    select
      (select n from total) as total,
      (select count(*)::int from matched) as found,
      (${facetCounts}) as facets,
      (select coalesce(json_agg(${cardJson} order by shown.place), '[]')
       from shown join (${cardTables(viewer)}) on c.id = shown.id) as cards,
      case when ${filters.q !== ""} and not exists (select from matched) then (${closestTo(filters.q)}) end as closest`;

  const { total = 0, found = 0, cards = [], closest = null, facets = noFacets } = row ?? {};
  const pages = Math.max(1, Math.ceil(total / catalogPageSize));
  return { total, found, cards, closest, facets, pages, page: Math.min(filters.page, pages) };
}

const noFacets: Facets = { category: [], level: {}, price: {}, style: {}, duration: {}, rating: {} };

/** How much of a word's letter triples a title must share to count as meant: "javscript", "reakt". */
const likeEnough = 0.5;

/** `plan_covers` for any running plan; asked of all courses at once, the plans are read once and not per course. */
const isInAPlan = Prisma.sql`
  exists (select from subscription_plans p where p.is_active and p.covers_all)
  or c.id = any(array(select pc.course_id from plan_courses pc
                      join subscription_plans p on p.id = pc.plan_id and p.is_active))
  or c.category_id = any(array(select pk.category_id from plan_categories pk
                               join subscription_plans p on p.id = pk.plan_id and p.is_active))`;

/** Every listed course, or those whose text has the words of the search or whose title is spelled almost so. */
function matching(q: string) {
  const columns = Prisma.sql`
    c.id, c.title, c.category_id, c.level::text as level, c.price, c.duration, c.rating,
    coalesce(c.learning_styles, '{}') as learning_styles, c.published_at, c.enrolled_count,
    c.price is distinct from 0 and (${isInAPlan}) as is_included`;
  if (q === "") return Prisma.sql`select ${columns}, 0::float8 as relevance from courses c where ${isListed}`;
  return Prisma.sql`
    select ${columns}, s.is_match::int * 2 + s.rank + s.likeness as relevance
    from courses c
    cross join websearch_to_tsquery('english', ${q}) query
    cross join lateral (
      select setweight(to_tsvector('english', c.title), 'A')
        || setweight(to_tsvector('english', coalesce(c.description, '')), 'B')
        || setweight(to_tsvector('english', coalesce(array_to_string(c.learning_outcomes, ' '), '')), 'C') as words
    ) t
    cross join lateral (
      select t.words @@ query as is_match, ts_rank(t.words, query) as rank, word_similarity(${q}, c.title) as likeness
    ) s
    where ${isListed} and (s.is_match or s.likeness >= ${likeEnough})`;
}

/** Says of each course which filters it misses, so that a facet can be counted without its own filter. */
function flagging({ category, level, price, style, duration, rating }: CatalogFilters) {
  return Prisma.sql`
    select *, no_category + no_level + no_price + no_style + no_duration + no_rating as misses
    from (
      select m.*, k.slug as category,
        (${category.length > 0} and not coalesce(k.slug = any(${category}::text[]), false))::int as no_category,
        (${level.length > 0} and not m.level = any(${level}::text[]))::int as no_level,
        (${price.length > 0} and not (
          (${price.includes("free")} and coalesce(m.price = 0, false))
          or (${price.includes("paid")} and coalesce(m.price > 0, false))
          or (${price.includes("included")} and m.is_included)))::int as no_price,
        (${style.length > 0} and not m.learning_styles && ${style}::text[])::int as no_style,
        (${duration.length > 0} and not d.bucket = any(${duration}::text[]))::int as no_duration,
        (not coalesce(m.rating >= ${rating}::numeric, ${rating === null}))::int as no_rating,
        d.bucket
      from matched m
      left join categories k on k.id = m.category_id
      cross join lateral (
        select case when m.duration < 120 then 'under-2' when m.duration <= 300 then '2-5'
                    when m.duration <= 600 then '5-10' else 'over-10' end as bucket
      ) d
    ) judged`;
}

const facetCounts = Prisma.sql`
  select json_build_object(
    'category', (
      select coalesce(json_agg(json_build_object('value', k.slug, 'label', k.name, 'count', coalesce(n.n, 0))
                               order by k.order_index, k.name), '[]')
      from categories k
      left join (select category, count(*) as n from flagged where misses = no_category group by category) n
        on n.category = k.slug
      where exists (select from courses c where c.category_id = k.id and ${isListed})),
    'level', (
      select coalesce(json_object_agg(level, n), '{}')
      from (select level, count(*) as n from flagged where misses = no_level group by level) x),
    'style', (
      select coalesce(json_object_agg(style, n), '{}')
      from (select style, count(*) as n from flagged, unnest(learning_styles) style
            where misses = no_style and style is not null group by style) x),
    'duration', (
      select coalesce(json_object_agg(bucket, n), '{}')
      from (select bucket, count(*) as n from flagged where misses = no_duration group by bucket) x),
    'price', (
      select json_build_object('free', count(*) filter (where price = 0), 'paid', count(*) filter (where price > 0),
                               'included', count(*) filter (where is_included))
      from flagged where misses = no_price),
    'rating', (
      select json_build_object('4.5', count(*) filter (where rating >= 4.5), '4', count(*) filter (where rating >= 4),
                               '3', count(*) filter (where rating >= 3))
      from flagged where misses = no_rating))`;

const orders: Record<CatalogSort, Prisma.Sql> = {
  relevance: Prisma.sql`f.relevance desc, f.enrolled_count desc`,
  popular: Prisma.sql`f.enrolled_count desc, f.title`,
  newest: Prisma.sql`f.published_at desc`,
  rating: Prisma.sql`f.rating desc nulls last, f.enrolled_count desc`,
  shortest: Prisma.sql`f.duration`,
  price: Prisma.sql`f.price nulls last, f.title`,
};

function closestTo(q: string) {
  return Prisma.sql`
    select json_build_object('slug', c.slug, 'title', c.title) from courses c
    where ${isListed}
    order by word_similarity(${q}, c.title) desc, c.enrolled_count desc, c.id
    limit 1`;
}
