"use client";
"use no memo";

import { clsx } from "clsx";
import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FilterForm } from "@/components/ui/filter-form";
import { SideSheet, SideSheetButton } from "@/components/ui/side-sheet";
import { chosenText, type FacetGroup } from "@/lib/courses/facets";
import { formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { FacetChoice } from "./facet-choice";
import { KeptFields } from "./kept-fields";

const sheet = "catalog-filters";

type CatalogFiltersProps = {
  groups: readonly FacetGroup[];
  /** The search and the order: kept when a filter changes. */
  kept: [string, string][];
  total: number;
  /** The address without filters. */
  clear: string;
};

/** Beside the results on wide screens; on phones a sheet. Rendered from its data, in the page once. */
export function CatalogFilters({ groups, kept, total, clear }: CatalogFiltersProps) {
  return (
    <SideSheet
      id={sheet}
      title="Filters"
      role="complementary"
      className="lg:bg-transparent"
      footer={
        <>
          <ButtonLink href={clear} scroll={false} variant="outline" size="lg" className="max-w-28">
            Clear all
          </ButtonLink>
          <Button popoverTarget={sheet} popoverTargetAction="hide" size="lg" className="noscript:hidden">
            {total === 0 ? "No courses" : `Show ${plural(total, "course")}`}
          </Button>
        </>
      }
    >
      <FilterForm action={paths.courses()} autoComplete="off" className="max-lg:noscript:pb-4">
        <KeptFields entries={kept} />
        {groups.map((group, index) => (
          <Group key={group.name} group={group} isUnfolded={index < 2} />
        ))}
      </FilterForm>
    </SideSheet>
  );
}

export function FilterSheetButton({ count }: { count: number }) {
  return (
    <SideSheetButton sheet={sheet} variant="outline" size="lg" className="flex-1">
      <SlidersHorizontal />
      Filters
      {count > 0 && <span className="tnum text-muted-foreground">{count}</span>}
    </SideSheetButton>
  );
}

/** Folded on phones only: on wide screens a heading stands in for the summary and the content always shows. */
function Group({ group, isUnfolded }: { group: FacetGroup; isUnfolded: boolean }) {
  return (
    <fieldset className="border-t border-border max-lg:px-4 lg:py-4">
      <legend className="float-left mb-2 w-full text-sm font-medium not-supports-[selector(::details-content)]:sr-only max-lg:sr-only">
        {group.title}
      </legend>
      <details open={isUnfolded} className="group clear-both always-open">
        <summary className="flex min-h-12 list-none items-center gap-3 text-base font-medium [&::-webkit-details-marker]:hidden">
          {group.title}
          <span className="ml-auto truncate text-sm font-normal text-muted-foreground">
            {isUnfolded ? "" : chosenText(group)}
          </span>
          <ChevronDown className="text-muted-foreground group-open:rotate-180" />
        </summary>
        <div className="max-lg:pb-2 lg:space-y-0.5">
          {group.options.map(({ value, label, count, isChosen }) => (
            <FacetChoice
              key={value}
              kind={group.kind}
              name={group.name}
              value={value}
              isChosen={isChosen}
              label={label}
              aside={count === null ? undefined : formatNumber(count)}
              className={clsx(
                "max-lg:min-h-11 max-lg:gap-3 max-lg:text-base lg:min-h-7",
                count === 0 && !isChosen && "text-muted-foreground",
              )}
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
