import Link from "next/link";
import { Fragment } from "react";

export type Crumb = { label: string; href?: string };

/** The last crumb is this page. On a phone only that one is shown. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const page = crumbs.at(-1);
  return (
    <nav aria-label="Breadcrumb" className="flex min-w-0 items-center gap-1.5 text-sm text-muted-foreground">
      {crumbs.slice(0, -1).map((crumb) => (
        <Fragment key={crumb.label}>
          {crumb.href ? (
            <Link href={crumb.href} className="truncate hover:text-foreground max-md:hidden">
              {crumb.label}
            </Link>
          ) : (
            <span className="truncate max-md:hidden">{crumb.label}</span>
          )}
          <span aria-hidden className="max-md:hidden">
            /
          </span>
        </Fragment>
      ))}
      {page && (
        <span className="truncate font-medium text-foreground" aria-current="page">
          {page.label}
        </span>
      )}
    </nav>
  );
}
