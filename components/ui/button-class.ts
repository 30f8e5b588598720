import { clsx } from "clsx";

export type ButtonVariant =
  "primary" | "brand" | "outline" | "ghost" | "quiet" | "destructive" | "destructive-quiet";
export type ButtonSize = "sm" | "md" | "lg" | "hero" | "icon-sm" | "icon" | "icon-lg";

const base =
  "inline-flex items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-[120ms] ease-m4t disabled:pointer-events-none disabled:opacity-45 aria-disabled:opacity-45";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-primary text-primary-foreground hover:bg-primary-hover",
  brand: "bg-brand text-brand-foreground hover:bg-brand-hover",
  outline: "border border-border-strong bg-card text-foreground hover:bg-accent",
  ghost: "text-foreground hover:bg-accent",
  quiet: "text-muted-foreground hover:bg-accent hover:text-foreground",
  destructive: "bg-destructive text-destructive-foreground hover:bg-destructive-hover",
  "destructive-quiet": "text-destructive hover:bg-destructive-subtle",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-xs touch:h-11 touch:px-3",
  md: "h-8 px-3 text-sm touch:h-11 touch:px-4",
  lg: "h-10 px-4 text-base touch:h-11 [&_svg]:size-[18px]",
  hero: "h-12 px-5 text-md",
  "icon-sm": "size-7 touch:size-11 [&_svg]:size-3.5 touch:[&_svg]:size-4",
  icon: "size-8 touch:size-11 touch:[&_svg]:size-[18px]",
  "icon-lg": "size-10 touch:size-11 [&_svg]:size-[18px]",
};

export type ButtonStyle = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** The look of a button, for elements that are not one: links, labels, summaries. */
export function buttonClass({ variant = "primary", size = "md", className }: ButtonStyle = {}) {
  return clsx(base, variants[variant], sizes[size], className);
}
