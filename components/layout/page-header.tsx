import { clsx } from "clsx";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** The learner's pages are larger than those where work is done. */
  size?: "student" | "work";
  description?: ReactNode;
  actions?: ReactNode;
};

/** The page's one `h1`, and at most one primary action beside it. */
export function PageHeader({ title, size = "work", description, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <h1 className={clsx(size === "student" ? "text-2xl md:text-3xl" : "text-xl md:text-2xl")}>{title}</h1>
        {description && <p className="mt-1 max-w-[44rem] text-sm text-muted-foreground">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
