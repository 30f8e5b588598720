import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";

type PaginationProps = {
  /** "1 to 50 of 6,418" */
  summary: string;
  previous?: string | null | undefined;
  next?: string | null | undefined;
  /** A filter for the number of rows, for example. */
  children?: ReactNode;
};

export function Pagination({ summary, previous, next, children }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between pt-3 text-sm text-muted-foreground">
      <span className="tnum">{summary}</span>
      <div className="flex items-center gap-2">
        {children}
        {(previous || next) && (
          <>
            <Step label="Previous page" href={previous} icon={<ChevronLeft />} />
            <Step label="Next page" href={next} icon={<ChevronRight />} />
          </>
        )}
      </div>
    </nav>
  );
}

function Step({ label, href, icon }: { label: string; href: string | null | undefined; icon: ReactNode }) {
  if (!href) {
    return (
      <Button variant="outline" size="icon" aria-label={label} disabled>
        {icon}
      </Button>
    );
  }
  return (
    <ButtonLink variant="outline" size="icon" aria-label={label} href={href}>
      {icon}
    </ButtonLink>
  );
}
