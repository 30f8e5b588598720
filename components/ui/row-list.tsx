import { clsx } from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

/** What a table becomes on a phone: rows of two or three lines. */
export function RowList({ className, ...rest }: ComponentProps<"ul">) {
  return <ul className={clsx("border-t border-border md:hidden", className)} {...rest} />;
}

export type RowProps = {
  /** An avatar, a tick, a cover. */
  lead?: ReactNode;
  title: ReactNode;
  /** The whole row leads there. */
  href?: string;
  badge?: ReactNode;
  detail?: ReactNode;
  note?: ReactNode;
  /** The row's menu, or a figure. */
  aside?: ReactNode;
};

export function Row({ lead, title, href, badge, detail, note, aside }: RowProps) {
  return (
    <li className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start border-b border-border py-3">
      {lead && <div className="mr-3">{lead}</div>}
      <div className="col-start-2">
        <p className="flex items-center gap-2">
          <span className="truncate text-sm font-medium">
            {href ? (
              <Link href={href} className="after:absolute after:inset-0">
                {title}
              </Link>
            ) : (
              title
            )}
          </span>
          {badge}
        </p>
        {detail && <p className="truncate text-xs text-muted-foreground">{detail}</p>}
      </div>
      {aside && <div className="relative -my-1 ml-3">{aside}</div>}
      {note && (
        <div className="col-span-2 col-start-2 mt-1 flex flex-wrap gap-x-3.5 text-xs text-muted-foreground">
          {note}
        </div>
      )}
    </li>
  );
}
