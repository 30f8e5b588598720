import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** What a table becomes on a phone: rows of two or three lines. */
export function RowList({ className, ...rest }: ComponentProps<"ul">) {
  return <ul className={clsx("border-t border-border md:hidden", className)} {...rest} />;
}

type RowProps = {
  /** An avatar, a tick, a cover. */
  lead?: ReactNode;
  title: ReactNode;
  badge?: ReactNode;
  detail?: ReactNode;
  note?: ReactNode;
  /** The row's menu, or a figure. */
  aside?: ReactNode;
};

export function Row({ lead, title, badge, detail, note, aside }: RowProps) {
  return (
    <li className="flex items-start gap-3 border-b border-border py-3">
      {lead}
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate text-sm font-medium">{title}</span>
          {badge}
        </p>
        {detail && <p className="truncate text-xs text-muted-foreground">{detail}</p>}
        {note && <p className="mt-1 truncate text-xs text-muted-foreground">{note}</p>}
      </div>
      {aside}
    </li>
  );
}
