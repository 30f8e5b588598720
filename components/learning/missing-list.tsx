import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { plural } from "@/lib/format";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import type { MissingLesson } from "@/lib/learning/missing";
import { paths } from "@/lib/paths";
import { missingWords } from "./missing-words";

const shownAtMost = 8;

type MissingListProps = {
  enrolled: { course: Pick<EnrolledCourse["course"], "slug" | "title">; missing: readonly MissingLesson[] };
};

/** What still stands between a learner and the end of a course, folded away. */
export function MissingList({ enrolled: { course, missing } }: MissingListProps) {
  if (missing.length === 0) return null;
  const more = missing.length - shownAtMost;
  return (
    <details className="group relative mt-1.5 text-sm">
      <summary className="tap flex w-fit cursor-pointer list-none items-center gap-1 text-xs text-muted-foreground underline-offset-3 hover:text-foreground hover:underline [&::-webkit-details-marker]:hidden">
        What is missing: {plural(missing.length, "lesson")}
        <span className="sr-only"> of {course.title}</span>
        <ChevronDown className="size-3.5 group-open:rotate-180" />
      </summary>
      <ol className="mt-1.5 space-y-1 border-l border-border pl-3">
        {missing.slice(0, shownAtMost).map(({ lesson, lockedBy, parts }) => (
          <li key={lesson.id} className="leading-5">
            {lockedBy ? (
              <span>{lesson.title}</span>
            ) : (
              <Link href={paths.lesson(course.slug, lesson.id)} prefetch={false} className="tap link">
                {lesson.title}
              </Link>
            )}
            <span className="tnum text-muted-foreground">
              {" "}
              {lockedBy ? `opens after ${lockedBy.title}` : parts.map(missingWords).join("; ")}
            </span>
          </li>
        ))}
        {more > 0 && (
          <li className="leading-5">
            <Link href={paths.learnCourse(course.slug)} prefetch={false} className="tap link">
              And {plural(more, "lesson")} more
              <span className="sr-only"> in {course.title}</span>
            </Link>
          </li>
        )}
      </ol>
    </details>
  );
}
