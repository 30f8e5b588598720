import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "ink" | "brand" | "warning" | "destructive";

const tones: Record<Tone, string> = {
  neutral: "border-border-strong text-muted-foreground",
  ink: "border-foreground text-foreground",
  brand: "border-brand-border bg-brand-subtle text-brand",
  warning: "border-warning-border bg-warning-subtle text-warning",
  destructive: "border-destructive-border bg-destructive-subtle text-destructive",
};

/** Only for roles and for things somebody must fix; the state of a row is a `Status`. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        "inline-flex h-5 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
