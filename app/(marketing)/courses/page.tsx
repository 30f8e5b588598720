import type { Metadata } from "next";
import { CatalogEmpty } from "@/components/courses/catalog-empty";
import { CatalogFilters, FilterSheetButton } from "@/components/courses/catalog-filters";
import { DidYouMean, ResultCount, SortForm } from "@/components/courses/catalog-results";
import { CatalogSearch } from "@/components/courses/catalog-search";
import { CourseGrid } from "@/components/courses/course-grid";
import { KeptFields } from "@/components/courses/kept-fields";
import { PageLinks } from "@/components/courses/page-links";
import { FilterChips } from "@/components/ui/filter-chips";
import {
  catalogAddress,
  catalogChips,
  catalogEntries,
  sortOf,
  waysOut,
  withoutFilters,
} from "@/lib/courses/catalog-address";
import { facetGroups } from "@/lib/courses/facets";
import { catalogPageSize, getCatalog } from "@/lib/courses/queries/catalog";
import { catalogInput } from "@/lib/courses/schema";
import { getViewer } from "@/lib/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Search engines get the plain pages of the catalog; the countless filtered ones only lead there. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, page, ...filters } = catalogInput.parse(await searchParams);
  const isPlain = q === "" && catalogEntries(filters).length === 0;
  return {
    title: q ? `“${q}” in the catalog` : "Catalog",
    description: "Every course, by category, level, length and price.",
    alternates: { canonical: catalogAddress(isPlain ? { page } : {}) },
    robots: { index: isPlain, follow: true },
  };
}

export default async function CatalogPage({ searchParams }: Props) {
  const filters = catalogInput.parse(await searchParams);
  const catalog = await getCatalog(await getViewer(), filters);

  const { q } = filters;
  const entries = catalogEntries(filters);
  const groups = facetGroups(filters, catalog.facets, catalog.has);
  const chips = catalogChips(filters, catalog.facets.category, catalog.has);
  const keptByFilters = catalogEntries(withoutFilters(filters));
  const unfiltered = catalogAddress(withoutFilters(filters));

  return (
    <main id="main" className="mx-auto w-full max-w-[77.5rem] flex-1 px-4 pt-7 pb-16 md:px-5 md:pt-10">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="text-2xl md:text-3xl">Catalog</h1>
        <CatalogSearch q={q} clear={catalogAddress({ ...filters, q: "", page: 1 })}>
          <KeptFields entries={entries} except={["q"]} />
        </CatalogSearch>
      </div>
      <div className="mt-6 gap-10 lg:mt-9 lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
        <CatalogFilters groups={groups} kept={keptByFilters} total={catalog.total} clear={unfiltered} />
        <section aria-labelledby="results">
          <h2 id="results" className="sr-only">
            Results
          </h2>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-4 border-border lg:border-t lg:pt-4">
            <FilterSheetButton count={chips.length} />
            <SortForm sort={sortOf(filters)} q={q} kept={entries.filter(([name]) => name !== "sort")} />
            <div className="max-lg:basis-full lg:-order-1 lg:mr-auto">
              <ResultCount total={catalog.total} q={q} isVague={catalog.isVague} />
            </div>
          </div>
          <div className="mt-3">
            <FilterChips chips={chips} clear={unfiltered} />
          </div>
          <DidYouMean
            suggestion={catalog.suggestion}
            href={catalogAddress({ ...filters, q: catalog.suggestion ?? "", page: 1 })}
          />
          {catalog.total === 0 ? (
            <CatalogEmpty
              q={q}
              catalog={catalog}
              ways={waysOut(filters, catalog.without)}
              hasFilters={chips.length > 0}
              withoutFilters={unfiltered}
            />
          ) : (
            <CourseGrid cards={catalog.cards} />
          )}
          <PageLinks
            page={catalog.page}
            pages={catalog.pages}
            pageSize={catalogPageSize}
            total={catalog.total}
            hrefOf={(page) => catalogAddress({ ...filters, page })}
          />
        </section>
      </div>
    </main>
  );
}
