import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { DialogButton, DialogClose } from "@/components/ui/dialog";
import { FilterForm } from "@/components/ui/filter-form";
import { Sheet } from "@/components/ui/sheet";
import { chosenText, type FacetGroup, type FacetOption } from "@/lib/courses/facets";
import { formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { FacetChoice } from "./facet-choice";
import { KeptFields } from "./kept-fields";

const sheet = "catalog-filters";

/** The search and the order: kept when a filter changes. */
type FiltersProps = { groups: readonly FacetGroup[]; kept: [string, string][] };

/** The filters beside the results, on wide screens. */
export function CatalogFilters({ groups, kept }: FiltersProps) {
  return (
    <aside aria-label="Filters" className="hidden lg:block">
      <FilterForm action={paths.courses()} autoComplete="off">
        <KeptFields entries={kept} />
        {groups.map((group) => (
          <fieldset key={group.name} className="border-t border-border py-4">
            <legend className="float-left mb-2 w-full text-sm font-medium">{group.title}</legend>
            <div className="clear-both space-y-0.5">
              {group.options.map((option) => (
                <Choice key={option.value} group={group} option={option} />
              ))}
            </div>
          </fieldset>
        ))}
      </FilterForm>
    </aside>
  );
}

export function FilterSheetButton({ count }: { count: number }) {
  return (
    <DialogButton dialog={sheet} variant="outline" size="lg" className="flex-1 lg:hidden">
      <SlidersHorizontal />
      Filters
      {count > 0 && <span className="tnum text-muted-foreground">{count}</span>}
    </DialogButton>
  );
}

/** The same filters on phones. Each applies itself, so the last button only closes the sheet. */
export function FilterSheet({ groups, kept, total, clear }: FiltersProps & { total: number; clear: string }) {
  return (
    <Sheet
      id={sheet}
      title="Filters"
      footer={
        <>
          <ButtonLink href={clear} scroll={false} variant="outline" size="lg" className="max-w-28">
            Clear all
          </ButtonLink>
          <DialogClose dialog={sheet} variant="primary" size="lg" className="noscript:hidden">
            {total === 0 ? "No courses" : `Show ${plural(total, "course")}`}
          </DialogClose>
        </>
      }
    >
      <FilterForm action={paths.courses()} autoComplete="off" className="noscript:pb-4">
        <KeptFields entries={kept} />
        {groups.map((group, index) => (
          <details key={group.name} open={index < 2} className="group border-t border-border px-4">
            <summary className="flex min-h-12 list-none items-center gap-3 text-base font-medium [&::-webkit-details-marker]:hidden">
              {group.title}
              <span className="ml-auto truncate text-sm font-normal text-muted-foreground">
                {index < 2 ? "" : chosenText(group)}
              </span>
              <ChevronDown className="text-muted-foreground group-open:rotate-180" />
            </summary>
            <div className="pb-2">
              {group.options.map((option) => (
                <Choice key={option.value} group={group} option={option} />
              ))}
            </div>
          </details>
        ))}
      </FilterForm>
    </Sheet>
  );
}

function Choice({ group, option }: { group: FacetGroup; option: FacetOption }) {
  const isEmpty = option.count === 0 && !option.isChosen;
  return (
    <FacetChoice
      kind={group.kind}
      name={group.name}
      value={option.value}
      isChosen={option.isChosen}
      label={option.label}
      aside={option.count === null ? undefined : formatNumber(option.count)}
      className={`max-lg:min-h-11 max-lg:gap-3 max-lg:text-base lg:min-h-7 ${isEmpty ? "text-muted-foreground" : ""}`}
    />
  );
}
