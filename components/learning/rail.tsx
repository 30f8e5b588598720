"use no memo";

import { clsx } from "clsx";
import type { RailSegment } from "./rail-segments";

const heights = { 3: "h-[3px]", 4: "h-1", 6: "h-1.5", 8: "h-2" } as const;

type RailProps = {
  segments: readonly RailSegment[];
  /** "7 of 24 lessons". Pass null where the same words stand beside it. */
  label: string | null;
  size?: keyof typeof heights;
  className?: string;
};

/** The only progress bar of a course. */
export function Rail({ segments, label, size = 6, className }: RailProps) {
  return (
    <div
      className={clsx("flex", size === 3 ? "gap-px" : "gap-[3px]", className)}
      {...(label === null ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {segments.map(({ moduleId, minutes, share }) => (
        <span
          key={moduleId}
          className={clsx("overflow-hidden rounded-[1.5px] bg-foreground/12", heights[size])}
          style={{ flex: `${minutes} 1 0` }}
        >
          {share > 0 && (
            <span
              className="block h-full bg-brand transition-[width] duration-[480ms] ease-m4t"
              style={{ width: `${Math.round(share * 100)}%` }}
            />
          )}
        </span>
      ))}
    </div>
  );
}
