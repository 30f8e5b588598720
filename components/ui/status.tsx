import { clsx } from "clsx";
import type { ReactNode } from "react";

export type StatusTone = "good" | "idle" | "hollow" | "warning" | "bad";

const dots: Record<StatusTone, string> = {
  good: "bg-brand",
  idle: "bg-chart-5",
  hollow: "border border-input bg-transparent",
  warning: "bg-warning-solid",
  bad: "bg-destructive",
};

/** A dot and a word: the state of a row. */
export function Status({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className="whitespace-nowrap">
      <span className={clsx("mr-1.5 inline-block size-[7px] rounded-full align-[1px]", dots[tone])} />
      {children}
    </span>
  );
}
