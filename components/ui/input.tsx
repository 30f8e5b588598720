import { clsx } from "clsx";
import type { ComponentProps } from "react";

export type ControlSize = "sm" | "md" | "lg" | "area";

const heights: Record<ControlSize, string> = {
  sm: "h-8 text-sm touch:h-11 touch:text-md",
  md: "h-9 text-sm touch:h-11 touch:text-md",
  lg: "h-10 text-base touch:h-11 touch:text-md",
  area: "py-2 text-sm touch:text-md",
};

export function controlClass(size: ControlSize, className?: string) {
  return clsx(
    "w-full rounded-md border border-input bg-card px-3 text-foreground placeholder:text-muted-foreground",
    "disabled:border-border disabled:bg-muted disabled:text-muted-foreground aria-invalid:border-destructive aria-invalid:outline-destructive",
    heights[size],
    className,
  );
}

type InputProps = Omit<ComponentProps<"input">, "size"> & { size?: ControlSize };

export function Input({ size = "md", className, ...rest }: InputProps) {
  return <input className={controlClass(size, className)} {...rest} />;
}
