import { Search } from "lucide-react";
import Link from "next/link";
import { Kbd } from "@/components/ui/kbd";
import { paths } from "@/lib/paths";

/** Opens the palette; without JavaScript it leads to the catalog. */
export function SearchLink() {
  return (
    <Link
      href={paths.courses()}
      prefetch={false}
      data-palette=""
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 shrink-0 items-center gap-2 rounded-md border border-input bg-card px-2.5 text-sm text-muted-foreground hover:bg-accent max-md:size-9 max-md:justify-center max-md:border-transparent max-md:bg-transparent max-md:px-0 touch:h-11 max-md:touch:size-11"
    >
      <Search />
      <span className="max-md:sr-only">Search</span>
      <span className="ml-4 max-lg:hidden" aria-hidden>
        <Kbd>Ctrl K</Kbd>
      </span>
    </Link>
  );
}
