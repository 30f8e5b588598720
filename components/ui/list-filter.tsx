import type { ReactNode } from "react";
import { FilterForm } from "./filter-form";
import { FilterSelect } from "./filter-select";
import { SearchInput } from "./search-input";
import type { Option } from "./select";

/** What a list is narrowed by, as its page parsed it from the address. */
export type ListQuery = Record<string, string | number | undefined>;

type ListFilterProps = {
  /** The address of the list. */
  action: string;
  query: ListQuery;
  /** "Search by name or address" */
  search: string;
  selects?: readonly { label: string; name: string; options: readonly Option[] }[];
  /** Hidden inputs: what else stays in the address. */
  children?: ReactNode;
};

const any = { value: "", label: "Any" };

/** The line above a list that narrows it: a search and a few selects, "Any" being the first of each. */
export function ListFilter({ action, query, search, selects = [], children }: ListFilterProps) {
  return (
    <FilterForm action={action} className="mt-5 flex flex-wrap items-center gap-2">
      {children}
      <SearchInput label={search} name="q" defaultValue={query.q} shortcut="/" className="w-full sm:w-72" />
      {selects.map(({ label, name, options }) => (
        <FilterSelect
          key={name}
          label={label}
          name={name}
          options={[any, ...options]}
          defaultValue={query[name] ?? ""}
        />
      ))}
    </FilterForm>
  );
}
