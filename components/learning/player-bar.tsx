"use no memo";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { plural } from "@/lib/format";
import { PlayerTools } from "./player-tools";
import { Rail } from "./rail";
import type { RailSegment } from "./rail-segments";

type PlayerBarProps = {
  courseTitle: string;
  lesson: { number: string; title: string };
  /** How many the course has. */
  lessons: number;
  /** Null for whoever is not enrolled. */
  standing: Standing | null;
  /** A guest has nothing to go back to but the course. */
  back: { href: string; label: string };
  /** How many; null where none can be kept. */
  notes: number | null;
};

type Standing = { segments: readonly RailSegment[]; text: string };

/** Above a lesson, in place of the site's header: the way back, the course, and how far it is done. */
export function PlayerBar({ courseTitle, lesson, lessons, standing, back, notes }: PlayerBarProps) {
  return (
    <>
      <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-border bg-background px-2 md:px-3">
        <Link
          href={back.href}
          prefetch={false}
          aria-label={`Back to ${back.label}`}
          className="flex h-9 items-center gap-2 rounded-md px-2 text-sm text-muted-foreground hover:bg-accent hover:text-foreground max-md:w-11 max-md:justify-center touch:h-11"
        >
          <ArrowLeft size={18} />
          <span className="max-lg:hidden">{back.label}</span>
        </Link>
        <span className="h-5 w-px bg-border max-md:hidden" />
        <p className="min-w-0 flex-1 truncate text-sm font-medium md:flex-none md:px-1">
          <span className="md:hidden">
            <span className="tnum text-muted-foreground">{lesson.number}</span>&ensp;{lesson.title}
          </span>
          <span className="max-md:hidden">{courseTitle}</span>
        </p>
        {standing ? <Progress {...standing} /> : <LessonCount count={lessons} />}
        <span className="h-5 w-px bg-border max-md:hidden" />
        <PlayerTools notes={notes} />
      </header>
      {standing && <Rail segments={standing.segments} label={null} size={3} className="md:hidden" />}
    </>
  );
}

function Progress({ segments, text }: Standing) {
  return (
    <div className="ml-auto flex shrink-0 items-center gap-3">
      <Rail segments={segments} label={`Course progress: ${text}`} className="w-56 max-md:hidden lg:w-80" />
      <span className="tnum text-xs text-muted-foreground md:text-sm">{text.replace(/ lessons?$/, "")}</span>
    </div>
  );
}

function LessonCount({ count }: { count: number }) {
  return (
    <p className="tnum ml-auto shrink-0 text-xs text-muted-foreground md:text-sm">
      {plural(count, "lesson")}
    </p>
  );
}
