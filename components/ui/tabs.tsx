import { clsx } from "clsx";
import Link from "next/link";

export const tabList =
  "scroll-slim relative flex gap-5 overflow-x-auto overflow-y-hidden border-b border-border";
export const tabBase =
  "-mb-px flex h-9 items-center gap-1.5 border-b-2 text-sm whitespace-nowrap focus-visible:-outline-offset-2 touch:hit touch:h-11";

export type Tab = { href: string; label: string; count?: string | number | undefined; current: boolean };

/** Tabs whose state is the address: they work without JavaScript and can be shared. */
export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={clsx(tabList, className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          scroll={false}
          aria-current={tab.current ? "page" : undefined}
          className={clsx(
            tabBase,
            tab.current
              ? "border-foreground font-medium text-foreground"
              : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {tab.label}
          <TabCount>{tab.count}</TabCount>
        </Link>
      ))}
    </nav>
  );
}

export function TabCount({ children }: { children: string | number | undefined }) {
  if (children === undefined) return null;
  return <span className="tnum text-xs font-normal text-muted-foreground">{children}</span>;
}
