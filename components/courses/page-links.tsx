import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { pagesAround } from "@/lib/courses/pages-around";
import { pageLinks } from "@/lib/page-links";

type PageLinksProps = {
  page: number;
  pages: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
};

/** "1 to 24 of 60" and the way to the other pages. Nothing where one page holds all. */
export function PageLinks({ page, pages, pageSize, total, hrefOf }: PageLinksProps) {
  if (pages < 2) return null;
  const { summary, previous, next } = pageLinks({
    page,
    pageSize,
    total,
    href: (number = 1) => hrefOf(number),
  });
  return (
    <nav
      aria-label="Pages"
      className="mt-12 flex flex-wrap items-center justify-between gap-2 border-t border-border pt-4 text-sm"
    >
      <span className="tnum text-muted-foreground">{summary}</span>
      <div className="flex flex-wrap items-center gap-1">
        <Step href={previous} rel="prev">
          <ChevronLeft />
          <span className="max-sm:sr-only">Previous</span>
        </Step>
        {pagesAround(page, pages).map((number, index) =>
          number === null ? (
            <span key={`gap ${index}`} className="px-1 text-muted-foreground" aria-hidden>
              …
            </span>
          ) : (
            <Link
              key={number}
              href={hrefOf(number)}
              prefetch={false}
              aria-label={`Page ${number}`}
              aria-current={number === page ? "page" : undefined}
              className="tnum flex size-8 items-center justify-center rounded-md text-muted-foreground hover:bg-accent aria-[current]:bg-secondary aria-[current]:font-medium aria-[current]:text-foreground"
            >
              {number}
            </Link>
          ),
        )}
        <Step href={next} rel="next">
          <span className="max-sm:sr-only">Next</span>
          <ChevronRight />
        </Step>
      </div>
    </nav>
  );
}

function Step({ href, rel, children }: { href: string | null; rel: "prev" | "next"; children: ReactNode }) {
  const look = buttonClass({ variant: "ghost" });
  if (!href) {
    return (
      <span role="link" aria-disabled className={`${look} opacity-45`}>
        {children}
      </span>
    );
  }
  return (
    <Link href={href} prefetch={false} rel={rel} className={look}>
      {children}
    </Link>
  );
}
