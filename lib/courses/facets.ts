import { durationNames, levelNames, priceNamesFor, ratingNames, styleNames } from "./labels";
import type { CatalogFilters } from "./schema";

type Counts = Partial<Record<string, number>>;

/** How many courses each choice of a filter would show, all other filters kept. */
export type Facets = {
  category: { value: string; label: string; count: number }[];
  level: Counts;
  price: Counts;
  style: Counts;
  duration: Counts;
  rating: Counts;
};

export type FacetOption = { value: string; label: string; count: number | null; isChosen: boolean };
export type FacetGroup = {
  name: keyof Facets;
  title: string;
  /** One choice at a time has radio buttons. */
  kind: "checkbox" | "radio";
  options: FacetOption[];
};

/** Whether the person has a plan of their own, and a seat of their company. */
export type Holdings = { plan: boolean; seat: boolean };

/** The filters as they are shown, one group after the other, with what is chosen. A seat's is for who has one. */
export function facetGroups(filters: CatalogFilters, facets: Facets, has: Holdings): FacetGroup[] {
  const { license, ...prices } = priceNamesFor(has);
  const isLicenseShown = has.seat || filters.price.includes("license");
  const many = (
    name: Exclude<keyof Facets, "category" | "rating">,
    title: string,
    names: Record<string, string>,
  ) => ({
    name,
    title,
    kind: "checkbox" as const,
    options: optionsOf(names, facets[name], filters[name]),
  });
  return [
    {
      name: "category",
      title: "Category",
      kind: "checkbox",
      options: facets.category.map((one) => ({ ...one, isChosen: filters.category.includes(one.value) })),
    },
    many("level", "Level", levelNames),
    many("style", "Learning style", styleNames),
    many("price", "Price", isLicenseShown ? { ...prices, license } : prices),
    many("duration", "Duration", durationNames),
    {
      name: "rating",
      title: "Rating",
      kind: "radio",
      options: [
        { value: "", label: "Any", count: null, isChosen: filters.rating === null },
        // The best first; as keys of an object the numbers would stand in another order.
        ...optionsOf(ratingNames, facets.rating, filters.rating ? [filters.rating] : []).sort(
          (a, b) => Number(b.value) - Number(a.value),
        ),
      ],
    },
  ];
}

/** What of a group is chosen, in words: "2 to 5 h, 5 to 10 h". */
export function chosenText({ options }: FacetGroup) {
  return options
    .filter(({ value, isChosen }) => isChosen && value !== "")
    .map(({ label }) => label)
    .join(", ");
}

function optionsOf(names: Record<string, string>, counts: Counts, chosen: readonly string[]): FacetOption[] {
  return Object.entries(names).map(([value, label]) => ({
    value,
    label,
    count: counts[value] ?? 0,
    isChosen: chosen.includes(value),
  }));
}
