import Link from "next/link";
import type { MouseEvent } from "react";
import { formatClock } from "@/lib/format";
import type { Note } from "@/lib/learning/note-export";

type NotePinProps = {
  note: Pick<Note, "atSec" | "quote">;
  /** The lesson’s address at that second, or the lesson’s; null where it is hidden now. */
  href: string | null;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Where a note is pinned: a second, the beginning of a paragraph, or the lesson. */
export function NotePin({ note: { atSec, quote }, href, onClick }: NotePinProps) {
  const [label, text] =
    atSec !== null
      ? [`Play from ${formatClock(atSec)}`, formatClock(atSec)]
      : quote !== null
        ? [`Show the paragraph “${quote}”`, `“${quote}…”`]
        : [undefined, "Whole lesson"];
  const className = atSec === null ? "truncate text-xs" : "tnum font-mono text-xs font-medium";
  if (href === null || label === undefined)
    return <span className={`${className} min-w-0 text-muted-foreground`}>{text}</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      {...(onClick && { onClick })}
      className={`${className} hit min-w-0 rounded-sm text-brand hover:underline`}
    >
      {text}
    </Link>
  );
}
