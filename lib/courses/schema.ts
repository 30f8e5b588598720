import { z } from "zod";

export const courseLevels = ["beginner", "intermediate", "advanced"] as const;
export const learningStyles = ["visual", "auditory", "reading", "hands_on"] as const;

export const catalogPrices = ["free", "paid", "included"] as const;
export const catalogDurations = ["under-2", "2-5", "5-10", "over-10"] as const;
export const catalogRatings = ["4.5", "4", "3"] as const;
export const catalogSorts = ["relevance", "popular", "newest", "rating", "shortest", "price"] as const;

/** The catalog's address. What it cannot mean is dropped: a mistyped or old link still shows the catalog. */
export const catalogInput = z.object({
  q: z.preprocess(first, z.string().transform(asSearchText).catch("")),
  category: z.preprocess(asList, z.array(z.string()).transform(asSlugs).catch([])),
  level: choices(courseLevels),
  price: choices(catalogPrices),
  style: choices(learningStyles),
  duration: choices(catalogDurations),
  rating: z.preprocess(first, z.enum(catalogRatings).nullable().catch(null)),
  sort: z.preprocess(first, z.enum(catalogSorts).nullable().catch(null)),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(9_999).catch(1)),
});

export type CatalogFilters = z.output<typeof catalogInput>;
export type CatalogSort = (typeof catalogSorts)[number];

/** The known values among the given ones, each once and in our order. */
function choices<const T extends readonly string[]>(known: T) {
  return z.preprocess(
    asList,
    z
      .array(z.unknown())
      .transform((given): T[number][] => known.filter((value) => given.includes(value))),
  );
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function asSearchText(text: string) {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, 100).trim();
}

function asSlugs(slugs: string[]) {
  return [...new Set(slugs.filter((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 80))].slice(0, 20);
}
