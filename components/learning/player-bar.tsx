import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Rail } from "./rail";
import { type RailModule, railSegments, railText } from "./rail-segments";

type PlayerBarProps = {
  courseTitle: string;
  lesson: { number: string; title: string };
  modules: readonly RailModule[];
  /** Null for whoever is not enrolled. */
  done: ReadonlySet<number> | null;
  /** A guest has nothing to go back to but the course. */
  back: { href: string; label: string };
};

/** Above a lesson, in place of the site's header: the way back, the course, and how far it is done. */
export function PlayerBar({ courseTitle, lesson, modules, done, back }: PlayerBarProps) {
  return (
    <>
      <header className="sticky top-0 z-20 flex h-13 items-center gap-3 border-b border-border bg-background px-2 md:px-3">
        <Link
          href={back.href}
          aria-label={`Back to ${back.label}`}
          className="flex h-9 items-center gap-2 rounded-md px-2 text-sm text-muted-foreground hover:bg-accent hover:text-foreground max-md:size-10 max-md:justify-center"
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
        {done ? <Standing modules={modules} done={done} /> : <LessonCount modules={modules} />}
      </header>
      {done && <Rail segments={railSegments(modules, done)} label={null} size={3} className="md:hidden" />}
    </>
  );
}

function Standing({ modules, done }: { modules: readonly RailModule[]; done: ReadonlySet<number> }) {
  const text = railText(modules, done);
  return (
    <div className="ml-auto flex shrink-0 items-center gap-3">
      <Rail
        segments={railSegments(modules, done)}
        label={`Course progress: ${text}`}
        className="w-56 max-md:hidden lg:w-80"
      />
      <span className="tnum text-xs text-muted-foreground md:pr-2 md:text-sm">
        {text.replace(/ lessons?$/, "")}
      </span>
    </div>
  );
}

function LessonCount({ modules }: { modules: readonly RailModule[] }) {
  const count = modules.reduce((sum, { lessons }) => sum + lessons.length, 0);
  return (
    <p className="tnum ml-auto shrink-0 text-xs text-muted-foreground md:pr-2 md:text-sm">
      {plural(count, "lesson")}
    </p>
  );
}

export const backToLearning = { href: paths.learn(), label: "My learning" };
export const backToCourse = (slug: string) => ({ href: paths.course(slug), label: "Course page" });
