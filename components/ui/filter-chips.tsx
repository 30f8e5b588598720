import { X } from "lucide-react";
import Link from "next/link";

/** The filters in force, each with the address that takes it away. */
export function FilterChips({
  chips,
  clear,
}: {
  chips: readonly { label: string; without: string }[];
  clear: string;
}) {
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-1.5" aria-label="Filters in force">
      {chips.map((chip) => (
        <li
          key={chip.label}
          className="inline-flex h-7 items-center gap-1 rounded-sm border border-border-strong bg-card pr-1 pl-2 text-xs"
        >
          {chip.label}
          <Link
            href={chip.without}
            prefetch={false}
            scroll={false}
            aria-label={`Remove filter ${chip.label}`}
            className="hit flex size-5 items-center justify-center rounded-xs text-muted-foreground hover:bg-accent hover:text-foreground"
          >
            <X className="size-3.5" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={clear} prefetch={false} scroll={false} className="hit ml-1.5 text-xs link">
          Clear all
        </Link>
      </li>
    </ul>
  );
}
