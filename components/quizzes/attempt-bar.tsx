"use client";

import { X } from "lucide-react";
import Link from "next/link";
import type { RoomFacts } from "./attempt-store";
import { SaveState } from "./save-state";
import { TimeBar, TimeLeft } from "./time-left";

/** Above a running attempt: what it is, whether it is saved, and how much time is left. */
export function AttemptBar({ room: { title, place, leaveTo, timeLimit } }: { room: RoomFacts }) {
  return (
    <header className="sticky top-0 z-20 border-b border-border bg-background">
      <div className="flex h-14 items-center gap-4 px-3 md:px-6">
        <Link
          href={leaveTo}
          className="flex size-8 shrink-0 items-center justify-center rounded-md text-muted-foreground hover:bg-accent touch:size-11"
          aria-label="Leave quiz; your answers are saved"
        >
          <X size={18} />
        </Link>
        <div className="min-w-0">
          <h1 className="truncate text-sm leading-5 font-semibold">{title}</h1>
          <p className="truncate text-xs text-muted-foreground max-md:hidden">{place}</p>
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-5 noscript:hidden">
          <SaveState />
          {timeLimit !== null && <TimeLeft timeLimit={timeLimit} />}
        </div>
      </div>
      {timeLimit !== null && <TimeBar timeLimit={timeLimit} />}
    </header>
  );
}
