import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Kpi = {
  label: string;
  value: ReactNode;
  /** The change, coloured only when it is good or bad news. */
  delta?: { text: string; tone: "good" | "bad" | "neutral" };
  note?: ReactNode;
};

const columns: Record<number, string> = {
  2: "lg:grid-cols-2",
  3: "lg:grid-cols-3",
  4: "lg:grid-cols-4",
  5: "lg:grid-cols-5",
  6: "lg:grid-cols-6",
};
const deltas = { good: "text-brand", bad: "text-destructive", neutral: "text-muted-foreground" } as const;

/** Figures between two rules: no icons, no cards. */
export function KpiStrip({ items, className }: { items: readonly Kpi[]; className?: string }) {
  return (
    <dl
      className={clsx(
        "grid grid-cols-2 border-y border-border md:grid-cols-3 md:max-lg:gap-x-6",
        columns[items.length],
        className,
      )}
    >
      {items.map((item) => (
        <div
          key={item.label}
          className="min-w-0 border-border py-4 max-md:even:pl-6 lg:px-5 lg:first:pl-0 lg:[&:not(:first-child)]:border-l max-md:[&:nth-child(n+3)]:border-t"
        >
          <dt className="truncate text-sm text-muted-foreground">{item.label}</dt>
          <dd className="mt-1 flex items-baseline gap-2">
            <span className="text-2xl font-semibold tracking-[-0.02em]">{item.value}</span>
            {item.delta && (
              <span className={clsx("tnum text-xs", deltas[item.delta.tone])}>{item.delta.text}</span>
            )}
          </dd>
          {item.note && <dd className="mt-0.5 truncate text-xs text-muted-foreground">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
