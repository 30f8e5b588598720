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
    <details className="relative mt-1.5 text-sm">
      <summary className="tap w-fit cursor-pointer text-xs text-muted-foreground underline-offset-3 hover:text-foreground hover:underline">
        What is missing: {plural(missing.length, "lesson")}
        <span className="sr-only"> of {course.title}</span>
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
        {more > 0 && <li className="text-muted-foreground">And {plural(more, "lesson")} more.</li>}
      </ol>
    </details>
  );
}
