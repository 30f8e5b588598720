import Link from "next/link";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterSelect } from "@/components/ui/filter-select";
import { sortNames } from "@/lib/courses/labels";
import { type CatalogSort, catalogSorts } from "@/lib/courses/schema";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { KeptFields } from "./kept-fields";

type ResultCountProps = { total: number; q: string; isVague: boolean };

export function ResultCount({ total, q, isVague }: ResultCountProps) {
  return (
    <p className="text-sm wrap-anywhere" role="status">
      <span className="tnum font-semibold">{plural(total, "course")}</span>
      {q && (
        <span className="text-muted-foreground">
          {isVague ? `. “${q}” says too little. Try a more telling word.` : ` for “${q}”`}
        </span>
      )}
    </p>
  );
}

/** Only ever words that find a course. */
export function DidYouMean({ suggestion, href }: { suggestion: string | null; href: string }) {
  if (!suggestion) return null;
  return (
    <p className="mt-4 text-sm">
      Did you mean{" "}
      <Link href={href} prefetch={false} className="font-medium link">
        {suggestion}
      </Link>
      ?
    </p>
  );
}

/** Relevance is an order only of a search. */
export function SortForm({ sort, q, kept }: { sort: CatalogSort; q: string; kept: [string, string][] }) {
  const options = catalogSorts.filter((value) => q !== "" || value !== "relevance");
  return (
    <FilterForm action={paths.courses()} autoComplete="off" className="flex gap-2 max-lg:flex-1">
      <KeptFields entries={kept} />
      <FilterSelect
        label="Sort"
        name="sort"
        defaultValue={sort}
        options={options.map((value) => ({ value, label: sortNames[value] }))}
        className="max-lg:h-11 max-lg:flex-1 max-lg:[&_select]:w-full"
      />
    </FilterForm>
  );
}
