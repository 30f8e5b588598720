"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { FilterForm } from "@/components/ui/filter-form";
import { SearchInput } from "@/components/ui/search-input";
import { paths } from "@/lib/paths";

type CatalogSearchProps = {
  q: string;
  /** The address without the search. */
  clear: string;
  /** Hidden fields that keep the filters. */
  children: ReactNode;
};

export function CatalogSearch({ q, clear, children }: CatalogSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef(q);
  useEffect(() => {
    // What was typed before the page came alive stays.
    if (shown.current === q || !input.current) return;
    shown.current = q;
    input.current.value = q;
  }, [q]);

  return (
    <FilterForm
      action={paths.courses()}
      role="search"
      hasButton={false}
      className="relative w-full md:w-[26rem]"
    >
      {children}
      <SearchInput
        ref={input}
        label="Search the catalog"
        name="q"
        size="lg"
        maxLength={100}
        defaultValue={q}
        className="[&_input]:pr-9 [&_input::-webkit-search-cancel-button]:hidden"
      />
      {q && (
        <Link
          href={clear}
          aria-label="Clear search"
          className="absolute inset-y-0 right-2 my-auto flex size-6 items-center justify-center rounded-sm text-muted-foreground hover:bg-accent"
        >
          <X />
        </Link>
      )}
    </FilterForm>
  );
}
