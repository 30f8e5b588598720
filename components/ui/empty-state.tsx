import { clsx } from "clsx";
import type { ReactNode } from "react";

type EmptyStateProps = {
  /** The thing that will be here, drawn with `Outline` parts. */
  outline?: ReactNode;
  title: string;
  children: ReactNode;
  /** One primary action; a second one only as an outline. */
  actions?: ReactNode;
  className?: string;
};

export function EmptyState({ outline, title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={clsx("py-8 wrap-anywhere md:py-10", className)}>
      {outline && (
        <div aria-hidden className="mb-6">
          {outline}
        </div>
      )}
      <h2 className="text-md font-semibold">{title}</h2>
      <p className="mt-1 max-w-[26rem] text-sm text-muted-foreground">{children}</p>
      {actions && <div className="mt-4 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** A dashed shape. Give it a size, or `flex: <minutes> 1 0` in a row. */
function Outline({ className, grow }: { className?: string; grow?: number }) {
  return (
    <span
      className={clsx("block rounded-[2px] border border-dashed border-input", className)}
      style={grow === undefined ? undefined : { flex: `${grow} 1 0` }}
    />
  );
}

export function OutlineCards() {
  return (
    <div className="grid max-w-[22rem] grid-cols-3 gap-3">
      {[0, 1, 2].map((card) => (
        <div key={card}>
          <Outline className="aspect-[16/10] rounded-sm" />
          <Outline className="mt-2 h-2 w-3/4" />
        </div>
      ))}
    </div>
  );
}

export function OutlineRail() {
  return (
    <div className="flex max-w-[22rem] gap-[3px]">
      {[71, 83, 104, 72, 70].map((minutes) => (
        <Outline key={minutes} className="h-2" grow={minutes} />
      ))}
    </div>
  );
}

export function OutlineRows() {
  return (
    <div className="w-64 space-y-2">
      {[120, 150, 96, 104].map((width, row) => (
        <div key={width} className={clsx("flex items-center gap-2", row % 3 > 0 && "pl-6")}>
          <Outline className="size-3" />
          <span className="block h-2.5 rounded-[2px] border border-dashed border-input" style={{ width }} />
        </div>
      ))}
    </div>
  );
}
