import { clsx } from "clsx";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";

export type Crumb = { label: string; href?: string };

type BreadcrumbProps = {
  crumbs: readonly Crumb[];
  /** On a phone: the page itself, where it stands in a bar, or the way back to the one above it. */
  phone?: "page" | "parent";
};

/** The last crumb is this page. */
export function Breadcrumb({ crumbs, phone = "page" }: BreadcrumbProps) {
  const page = crumbs.at(-1);
  const parent = crumbs.at(-2);
  return (
    <nav aria-label="Breadcrumb" className="flex min-w-0 items-center gap-1.5 text-sm text-muted-foreground">
      {crumbs.slice(0, -1).map((crumb) => (
        <Fragment key={crumb.label}>
          {crumb.href ? (
            <Link
              href={crumb.href}
              className={clsx(
                "hover:text-foreground",
                phone === "parent" && crumb === parent
                  ? "hit flex min-w-0 items-center gap-1.5"
                  : "truncate max-md:hidden",
              )}
            >
              {phone === "parent" && crumb === parent && <ArrowLeft className="md:hidden" />}
              <span className="truncate">{crumb.label}</span>
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
        <span
          className={clsx("truncate font-medium text-foreground", phone === "parent" && "max-md:hidden")}
          aria-current="page"
        >
          {page.label}
        </span>
      )}
    </nav>
  );
}
