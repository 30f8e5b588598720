import { paths } from "@/lib/paths";
import type { Facets, Holdings } from "./facets";
import { durationNames, levelNames, priceNamesFor, ratingNames, styleNames } from "./labels";
import type { CatalogFilters, CatalogSort } from "./schema";

export type Chip = { label: string; without: string };

/** The address of the catalog in this state. What is the default is left out. */
export function catalogAddress(filters: Partial<CatalogFilters>) {
  const query = new URLSearchParams(catalogEntries(filters));
  if (filters.page && filters.page > 1) query.set("page", String(filters.page));
  return query.size ? `${paths.courses()}?${query}` : paths.courses();
}

/** Name and value of everything but the page, for hidden fields: another form keeps what this one chose. */
export function catalogEntries(filters: Partial<CatalogFilters>): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]): [string, string][] => {
    if (name === "page" || value === null || value === undefined || value === "") return [];
    return Array.isArray(value) ? value.map((one) => [name, one]) : [[name, String(value)]];
  });
}

/** The filters in force, each with the address that takes it away. The search text is not one of them. */
export function catalogChips(
  filters: CatalogFilters,
  categories: readonly { value: string; label: string }[],
  has: Holdings,
): Chip[] {
  const priceNames = priceNamesFor(has);
  const categoryName = (slug: string) => categories.find(({ value }) => value === slug)?.label ?? slug;
  return [
    ...chipsOf(filters, "category", categoryName),
    ...chipsOf(filters, "level", (value) => levelNames[value]),
    ...chipsOf(filters, "price", (value) => priceNames[value]),
    ...chipsOf(filters, "style", (value) => styleNames[value]),
    ...chipsOf(filters, "duration", (value) => durationNames[value]),
    ...(filters.rating
      ? [
          {
            label: `Rated ${ratingNames[filters.rating]}`,
            without: catalogAddress({ ...filters, rating: null, page: 1 }),
          },
        ]
      : []),
  ];
}

/** The same search and order without any filter. */
export function withoutFilters({ q, sort }: CatalogFilters): Partial<CatalogFilters> {
  return { q, sort };
}

/** Each group of filters in force that hides something by itself, with how many courses there are without it. */
export function waysOut(filters: CatalogFilters, without: Record<keyof Facets, number>) {
  return Object.entries(anyNames)
    .map(([name, label]) => ({ name: name as keyof Facets, label }))
    .filter(({ name }) => filters[name] !== null && filters[name].length > 0 && without[name] > 0)
    .map(({ name, label }) => ({
      label,
      count: without[name],
      href: catalogAddress({ ...filters, [name]: name === "rating" ? null : [], page: 1 }),
    }));
}

const anyNames: Record<keyof Facets, string> = {
  category: "Any category",
  level: "Any level",
  style: "Any learning style",
  price: "Any price",
  duration: "Any duration",
  rating: "Any rating",
};

/** What sorts the catalog where nothing was chosen: a search by relevance, the rest by enrollments. */
export function sortOf({ q, sort }: Pick<CatalogFilters, "q" | "sort">): CatalogSort {
  if (sort === "relevance" && q === "") return "popular";
  return sort ?? (q === "" ? "popular" : "relevance");
}

type ListName = "category" | "level" | "price" | "style" | "duration";

function chipsOf<Name extends ListName>(
  filters: CatalogFilters,
  name: Name,
  label: (value: CatalogFilters[Name][number]) => string,
): Chip[] {
  const chosen: CatalogFilters[Name][number][] = filters[name];
  return chosen.map((value) => ({
    label: label(value),
    without: catalogAddress({ ...filters, [name]: chosen.filter((other) => other !== value), page: 1 }),
  }));
}
