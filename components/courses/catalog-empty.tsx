import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineCards } from "@/components/ui/empty-state";
import type { Catalog } from "@/lib/courses/queries/catalog";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CourseGrid } from "./course-grid";

type CatalogEmptyProps = {
  q: string;
  catalog: Pick<Catalog, "found" | "popular">;
  /** Filters to drop, each with what that would find. */
  ways: readonly { label: string; count: number; href: string }[];
  hasFilters: boolean;
  withoutFilters: string;
};

/** Why nothing is shown, and the ways on. */
export function CatalogEmpty({ q, catalog, ways, hasFilters, withoutFilters }: CatalogEmptyProps) {
  return (
    <>
      <Reason q={q} found={catalog.found} hasFilters={hasFilters} withoutFilters={withoutFilters}>
        {ways.length > 0 && <Ways ways={ways} />}
      </Reason>
      {catalog.popular.length > 0 && (
        <section aria-labelledby="popular" className="mt-10 border-t border-border pt-6">
          <h3 id="popular" className="text-lg font-semibold">
            What others take
          </h3>
          <CourseGrid cards={catalog.popular} />
        </section>
      )}
    </>
  );
}

type ReasonProps = Pick<CatalogEmptyProps, "q" | "hasFilters" | "withoutFilters"> & {
  found: number;
  children: ReactNode;
};

function Reason({ q, found, hasFilters, withoutFilters, children }: ReasonProps) {
  if (found === 0 && q === "") {
    return (
      <EmptyState outline={<OutlineCards />} title="No courses yet">
        Courses appear here as soon as the first one is published.
      </EmptyState>
    );
  }
  if (found > 0) {
    return (
      <EmptyState
        outline={<OutlineCards />}
        title="No course matches these filters"
        actions={<ButtonLink href={withoutFilters}>Clear filters</ButtonLink>}
      >
        Without them there {found === 1 ? "is" : "are"} {plural(found, "course")}
        {q && ` for “${q}”`}.{children}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      outline={<OutlineCards />}
      title={`No course matches “${q}”`}
      actions={
        <>
          <ButtonLink href={paths.courses()}>Clear search</ButtonLink>
          <ButtonLink href={paths.courses({ price: "free" })} variant="outline">
            Free courses
          </ButtonLink>
        </>
      }
    >
      {hasFilters ? "Without the filters there are still none." : "Fewer or other words may find more."}
    </EmptyState>
  );
}

function Ways({ ways }: Pick<CatalogEmptyProps, "ways">) {
  return (
    <span className="mt-2 block">
      {ways.map(({ label, count, href }, index) => (
        <span key={label} className="whitespace-nowrap">
          {index > 0 && <span aria-hidden> · </span>}
          <Link href={href} prefetch={false} scroll={false} className="link">
            {label}
          </Link>{" "}
          <span className="tnum">({plural(count, "course")})</span>
        </span>
      ))}
    </span>
  );
}
