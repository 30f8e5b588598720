import "server-only";

import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { Facets } from "../facets";
import {
  catalogDurations,
  catalogRatings,
  type CatalogFilters,
  courseLevels,
  learningStyles,
} from "../schema";
import { isListed } from "./cards";
import { isCovered, isHeldBy, type RunningPlans } from "./plans";

type Group = keyof Facets;
const groups = ["category", "level", "price", "style", "duration", "rating"] as const satisfies Group[];

/** Spelled as ranges: PostgreSQL knows how many courses are in them. */
const lasts: Record<(typeof catalogDurations)[number], Prisma.Sql> = {
  "under-2": Prisma.sql`c.duration < 120`,
  "2-5": Prisma.sql`c.duration between 120 and 300`,
  "5-10": Prisma.sql`c.duration between 301 and 600`,
  "over-10": Prisma.sql`c.duration > 600`,
};

type Choice = { group: Exclude<Group, "category">; value: string; is: Prisma.Sql };

/** What each choice counts, over the columns of `countTable`. */
const choices: Choice[] = [
  ...courseLevels.map((value) => choice("level", value, Prisma.sql`level = ${value}::course_level`)),
  choice("price", "free", Prisma.sql`price = 0`),
  choice("price", "paid", Prisma.sql`price > 0`),
  choice("price", "included", Prisma.sql`is_included`),
  choice("price", "license", Prisma.sql`is_licensed`),
  ...learningStyles.map((value) => choice("style", value, Prisma.sql`${value}::text = any(learning_styles)`)),
  ...catalogDurations.map((value) => choice("duration", value, Prisma.sql`bucket = ${value}::text`)),
  ...catalogRatings.map((value) => choice("rating", value, Prisma.sql`rating >= ${value}::numeric`)),
];

/** What a course must be for each filter, over `courses c`; true where nothing of it is chosen. */
export function conditions(
  viewer: Viewer,
  filters: CatalogFilters,
  plans: RunningPlans,
): Record<Group, Prisma.Sql> {
  const { category, level, price, style, duration, rating } = filters;
  const prices = pricesOf(viewer, plans);
  const spans = catalogDurations.map((one) => Prisma.sql`(${duration.includes(one)} and ${lasts[one]})`);
  const chosen = (value: CatalogFilters["price"][number]) =>
    Prisma.sql`(${price.includes(value)} and ${prices[value]})`;
  return {
    category: Prisma.sql`(${category.length === 0} or c.category_id in (select id from categories where slug = any(${category}::text[])))`,
    level: Prisma.sql`(${level.length === 0} or c.level = any(${level}::course_level[]))`,
    price: Prisma.sql`(${price.length === 0} or ${chosen("free")} or ${chosen("paid")} or ${chosen("included")} or ${chosen("license")})`,
    style: Prisma.sql`(${style.length === 0} or c.learning_styles && ${style}::text[])`,
    duration: Prisma.sql`(${duration.length === 0} or ${Prisma.join(spans, " or ")})`,
    rating: Prisma.sql`(${rating === null} or c.rating >= ${rating}::numeric)`,
  };
}

/**
 * How many courses of `source`, which has `courses c`, each choice would show, all other filters kept. One pass,
 * by category. `offset 0` keeps PostgreSQL from judging a course anew for each of the counts.
 */
export function countTable(viewer: Viewer, source: Prisma.Sql, filters: CatalogFilters, plans: RunningPlans) {
  const must = conditions(viewer, filters, plans);
  const prices = pricesOf(viewer, plans);
  const misses = groups.map(
    (one) => Prisma.sql`(not coalesce(${must[one]}, false))::int as ${named(`no_${one}`)}`,
  );
  const sum = Prisma.join(
    groups.map((one) => named(`no_${one}`)),
    " + ",
  );
  const each = groups.map((one) => Prisma.sql`count(*) filter (where ${isOpenTo(one)}) as ${named(one)}`);
  const all = choices.map(
    ({ group, value, is }) =>
      Prisma.sql`count(*) filter (where ${isOpenTo(group)} and ${is}) as ${named(`${group} ${value}`)}`,
  );
  return Prisma.sql`
    select category_id, count(*) as found, count(*) filter (where misses = 0) as total, ${Prisma.join([...each, ...all])}
    from (
      select *, ${sum} as misses
      from (
        select c.category_id, c.level, c.price, c.rating, c.learning_styles, ${bucket} as bucket,
               ${prices.included} as is_included, ${prices.license} as is_licensed, ${Prisma.join(misses)}
        from ${source}
        offset 0
      ) judged
      offset 0
    ) weighed
    group by category_id`;
}

/** `Facets` out of `counted`, the rows of `countTable`. Categories without a listed course are left out. */
export const facetsColumn = Prisma.sql`
  json_build_object(
    'category', (
      select coalesce(json_agg(json_build_object('value', k.slug, 'label', k.name, 'count', coalesce(n.category, 0))
                               order by k.order_index, k.name), '[]')
      from categories k left join counted n on n.category_id = k.id
      where exists (select from courses c where c.category_id = k.id and ${isListed})),
    ${Prisma.join(
      groups
        .slice(1)
        .map((one) => Prisma.sql`${one}::text, (select json_build_object(${sumsOf(one)}) from counted)`),
    )})`;

/** How many there would be without the filters of a group, by group. */
export const withoutColumn = Prisma.sql`
  (select json_build_object(${Prisma.join(
    groups.map((one) => Prisma.sql`${one}::text, coalesce(sum(${named(one)}), 0)::int`),
  )}) from counted)`;

const bucket = Prisma.sql`
  case when c.duration < 120 then 'under-2' when c.duration <= 300 then '2-5'
       when c.duration <= 600 then '5-10' else 'over-10' end`;

function choice(group: Choice["group"], value: string, is: Prisma.Sql): Choice {
  return { group, value, is };
}

/** A person with a plan of their own is shown what that holds, anybody else what any plan holds beyond the free. */
function pricesOf(
  viewer: Viewer,
  { subscription, license }: RunningPlans,
): Record<CatalogFilters["price"][number], Prisma.Sql> {
  const active = Prisma.sql`select id from subscription_plans where is_active`;
  return {
    free: Prisma.sql`coalesce(c.price = 0, false)`,
    paid: Prisma.sql`coalesce(c.price > 0, false)`,
    included:
      subscription.length > 0
        ? isHeldBy(viewer, subscription)
        : Prisma.sql`(c.price is distinct from 0 and ${isCovered(viewer, active)})`,
    license: isHeldBy(viewer, license),
  };
}

/** A course counts for a group when that group alone hides it, or nothing does. */
function isOpenTo(group: Group) {
  return Prisma.sql`misses = ${named(`no_${group}`)}`;
}

function sumsOf(group: Group) {
  const own = choices.filter((one) => one.group === group);
  return Prisma.join(
    own.map(({ value }) => Prisma.sql`${value}::text, coalesce(sum(${named(`${group} ${value}`)}), 0)::int`),
  );
}

/** A column of ours by its name: never from a request. */
function named(column: string) {
  return Prisma.raw(`"${column}"`);
}
