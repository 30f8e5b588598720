import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { sortOf } from "../catalog-address";
import type { Facets, Holdings } from "../facets";
import type { CatalogFilters, CatalogSort } from "../schema";
import { cardJson, cardTables, type CourseCard, isListed } from "./cards";
import { conditions, countTable, facetsColumn, withoutColumn } from "./catalog-facets";
import { type CourseMarks, isVague, marksColumn, searchTables } from "./catalog-search";
import { getRunningPlans, type RunningPlans } from "./plans";

export const catalogPageSize = 24;
const fewPopular = 3;

/** `marks` where it was searched for. */
export type FoundCourse = CourseCard & { marks?: CourseMarks };

export type Catalog = {
  cards: FoundCourse[];
  total: number;
  /** What the search alone finds, without any filter. */
  found: number;
  page: number;
  pages: number;
  facets: Facets;
  /** How many there would be without the filters of one group, the others kept. */
  without: Record<keyof Facets, number>;
  /** Other words that find something, where those of the search find nothing or little. */
  suggestion: string | null;
  /** The search has no word that tells courses apart, such as "the": all are found. */
  isVague: boolean;
  /** Where nothing is found: what most people take, of the chosen categories first. */
  popular: CourseCard[];
  /** Whether the viewer has a plan or a seat, for the names of the filters. */
  has: Holdings;
};

/**
 * One page of the catalog with its facet counts, in one statement, and for a member one more for their plans.
 * A page beyond the last shows the last.
 */
export async function getCatalog(viewer: Viewer, filters: CatalogFilters): Promise<Catalog> {
  const plans = await getRunningPlans(viewer);
  const [row] = await db.$queryRaw<Row[]>(catalogStatement(viewer, filters, plans));
  if (!row) throw new Error("a select without FROM gives one row");

  const pages = Math.max(1, Math.ceil(row.total / catalogPageSize));
  const has = { plan: plans.subscription.length > 0, seat: plans.license.length > 0 };
  return { ...row, has, pages, page: Math.min(filters.page, pages) };
}

type Row = Omit<Catalog, "page" | "pages" | "has">;

/** The statement itself: the bench explains it. */
export function catalogStatement(viewer: Viewer, filters: CatalogFilters, plans: RunningPlans) {
  const { q, page, category } = filters;
  const sort = sortOf(filters);
  const isSearch = q !== "";
  const source = isSearch ? Prisma.sql`matched c` : Prisma.sql`courses c where ${isListed}`;
  const must = Prisma.join(Object.values(conditions(viewer, filters, plans)), " and ");

  return Prisma.sql`
    with ${isSearch ? Prisma.sql`${searchTables(viewer, q, { isRanked: sort === "relevance" })},` : Prisma.empty}
    counted as materialized (${countTable(viewer, source, filters, plans)}),
    total as materialized (select coalesce(sum(total), 0)::int as n from counted),
    shown as materialized (
      select id, row_number() over () as place
      from (
        select c.id from ${source} ${isSearch ? Prisma.sql`where` : Prisma.sql`and`} ${must}
        order by ${orders[sort]}
        limit ${catalogPageSize} offset ${page === 1 ? Prisma.sql`0` : startOf(page)}
      ) cut
    )
    select
      (select n from total) as total,
      (select coalesce(sum(found), 0)::int from counted) as found,
      ${facetsColumn} as facets,
      ${withoutColumn} as without,
      ${isSearch ? Prisma.sql`(select text from suggestion)` : Prisma.sql`null`} as suggestion,
      ${isSearch ? isVague : Prisma.sql`false`} as "isVague",
      (select coalesce(json_agg(${isSearch ? markedJson : cardJson} order by shown.place), '[]')
       from shown join (${cardTables(viewer, plans)}) on c.id = shown.id) as cards,
      case when (select n from total) = 0 then (${popularIn(viewer, plans, category)}) else '[]' end as popular`;
}

const markedJson = Prisma.sql`(${cardJson}::jsonb || json_build_object('marks', ${marksColumn})::jsonb)`;

/** Equals stand by number, so that no page repeats what another one shows. Each but the first has its index. */
const orders: Record<CatalogSort, Prisma.Sql> = {
  relevance: Prisma.sql`c.relevance desc, c.enrolled_count desc, c.id`,
  popular: Prisma.sql`c.enrolled_count desc, c.title, c.id`,
  newest: Prisma.sql`c.published_at desc, c.id`,
  rating: Prisma.sql`c.rating desc nulls last, c.enrolled_count desc, c.id`,
  shortest: Prisma.sql`c.duration, c.id`,
  price: Prisma.sql`c.price, c.title, c.id`,
};

function startOf(page: number) {
  return Prisma.sql`(
    select least(${(page - 1) * catalogPageSize}, greatest(0, (n - 1) / ${catalogPageSize} * ${catalogPageSize})) from total)`;
}

function popularIn(viewer: Viewer, plans: RunningPlans, category: string[]) {
  return Prisma.sql`
    select coalesce(json_agg(${cardJson} order by top.place), '[]')
    from (
      select id, row_number() over () as place
      from (
        select c.id from courses c left join categories k on k.id = c.category_id
        where ${isListed}
        order by coalesce(k.slug = any(${category}::text[]), false) desc, c.enrolled_count desc, c.title, c.id
        limit ${fewPopular}
      ) cut
    ) top
    join (${cardTables(viewer, plans)}) on c.id = top.id`;
}
