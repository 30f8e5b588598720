import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineCards } from "@/components/ui/empty-state";
import type { Catalog } from "@/lib/courses/queries/catalog";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";

type CatalogEmptyProps = {
  q: string;
  catalog: Pick<Catalog, "found" | "closest">;
  hasFilters: boolean;
  withoutFilters: string;
};

/** Why nothing is shown, and the ways on. */
export function CatalogEmpty({
  q,
  catalog: { found, closest },
  hasFilters,
  withoutFilters,
}: CatalogEmptyProps) {
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
        {q && ` for “${q}”`}.
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
      {hasFilters && "Without the filters there are still none. "}
      {closest && (
        <>
          Closest:{" "}
          <Link href={paths.course(closest.slug)} className="link">
            {closest.title}
          </Link>
          .
        </>
      )}
    </EmptyState>
  );
}
