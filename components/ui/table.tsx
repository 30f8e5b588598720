import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

type TableProps = {
  /** Names the table and the region that scrolls it. */
  label: string;
  className?: string;
  children: ReactNode;
};

/** No panel: it sits on the page between rules. On phones give a `RowList` instead and hide this with `max-md:hidden`. */
export function Table({ label, className, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className={clsx("relative scroll-slim overflow-x-auto", className)}
    >
      <table className="w-full text-sm">{children}</table>
    </div>
  );
}

type HeadProps = ComponentProps<"th"> & {
  numeric?: boolean;
  /** The address that sorts by this column, and the order now in force on it. */
  sort?: { href: string; order?: "asc" | "desc" | undefined } | undefined;
};

export function Th({ numeric, sort, className, children, ...rest }: HeadProps) {
  const Arrow = sort?.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sort?.order && (sort.order === "asc" ? "ascending" : "descending")}
      className={clsx(
        "h-9 border-b border-border-strong px-3 text-xs font-medium whitespace-nowrap text-muted-foreground first:pl-0 last:pr-0",
        numeric ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    >
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          className="inline-flex items-center gap-1 hover:text-foreground"
        >
          {children}
          {sort.order && <Arrow className="size-3" />}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

export function Tr({ selected, className, ...rest }: ComponentProps<"tr"> & { selected?: boolean }) {
  return <tr className={clsx(selected ? "bg-brand-subtle/70" : "hover:bg-accent/60", className)} {...rest} />;
}

type CellProps = ComponentProps<"td"> & { numeric?: boolean; quiet?: boolean; tall?: boolean };

/** 40 px high; `tall` (44 px) for two lines. */
export function Td({ numeric, quiet, tall, className, ...rest }: CellProps) {
  return (
    <td
      className={clsx(
        "border-b border-border px-3 whitespace-nowrap first:pl-0 last:pr-0",
        tall ? "h-11" : "h-10",
        numeric && "tnum text-right",
        quiet && "text-muted-foreground",
        className,
      )}
      {...rest}
    />
  );
}

/** An empty cell says so. */
export function None() {
  return (
    <span className="text-muted-foreground">
      <span aria-hidden>–</span>
      <span className="sr-only">None</span>
    </span>
  );
}
