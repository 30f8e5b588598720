import { Check, ChevronDown, Lock, LockOpen, X } from "lucide-react";
import { plural } from "@/lib/format";
import type { LessonAccess } from "@/lib/learning/access";
import type { Explanation } from "@/lib/learning/queries/explain";
import { groundNames } from "@/lib/learning/wording";

type AccessLessonsProps = { lessons: Explanation["lessons"] };

/** Each lesson as the person finds it: open and by what, locked and by what, or closed. */
export function AccessLessons({ lessons }: AccessLessonsProps) {
  if (lessons.length === 0) {
    return <p className="mt-6 text-sm text-muted-foreground">The course has no published lessons.</p>;
  }
  const open = lessons.filter(({ access }) => access.kind === "allow").length;
  return (
    <details className="group mt-6">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 text-sm font-medium [&::-webkit-details-marker]:hidden">
        {open} of {plural(lessons.length, "lesson")} open
        <ChevronDown className="size-4 text-muted-foreground group-open:rotate-180" />
      </summary>
      <ol className="mt-2 text-sm">
        {lessons.map(({ id, number, title, isDone, access }) => (
          <li
            key={id}
            className="flex min-h-10 items-center gap-3 border-t border-border py-1.5 first:border-t-0"
          >
            <Mark access={access} />
            <span className="min-w-0 flex-1">
              <span className="tnum text-muted-foreground">{number}</span> {title}
              {isDone && (
                <span className="ml-2 inline-flex items-center gap-1 text-xs text-brand">
                  <Check size={13} />
                  Done
                </span>
              )}
            </span>
            <span className="text-right text-xs text-muted-foreground">{stateOf(access)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Mark({ access: { kind } }: { access: LessonAccess }) {
  if (kind === "allow") return <LockOpen size={15} className="shrink-0 text-brand" />;
  const Icon = kind === "lock" ? Lock : X;
  return <Icon size={15} className="shrink-0 text-muted-foreground" />;
}

function stateOf(access: LessonAccess) {
  if (access.kind === "allow") return `Open: ${groundNames[access.ground].toLowerCase()}`;
  return access.kind === "lock" ? `Locked until “${access.opens.title}” is done` : "Closed";
}
