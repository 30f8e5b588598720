import { clsx } from "clsx";

type ProgressProps = { label: string; value: number; max?: number; className?: string };

/** For uploads and imports. A course has a `Rail`. */
export function Progress({ label, value, max = 100, className }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={clsx("h-1 overflow-hidden rounded-[1.5px] bg-foreground/12", className)}
    >
      <div
        className="h-full bg-foreground transition-[width] duration-[480ms] ease-m4t"
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
