import { clsx } from "clsx";

/** Takes the exact geometry of what it stands for, from `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("block skeleton", className)} />;
}
