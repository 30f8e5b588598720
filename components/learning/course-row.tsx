import { Lock } from "lucide-react";
import Link from "next/link";
import { Cover } from "@/components/courses/cover";
import { ButtonLink } from "@/components/ui/button";
import { formatDate } from "@/lib/format";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import { paths } from "@/lib/paths";
import { EnrolledRail, enrolledText } from "./enrolled-rail";

/** A course that somebody is in, or has finished. */
export function CourseRow({ enrolled }: { enrolled: EnrolledCourse }) {
  const { course, next, completedAt, access } = enrolled;
  const text = enrolledText(enrolled);
  const isOpen = access.kind === "allow";
  const href = next ? paths.lesson(course.slug, next.id) : paths.course(course.slug);

  return (
    <article className="group relative grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 border-t border-border py-4 first:border-t-0 md:grid-cols-[7.5rem_minmax(0,1fr)_auto] md:items-center md:gap-x-6">
      <div className="aspect-[16/10] overflow-hidden rounded-sm max-md:self-start">
        <Cover course={course} />
      </div>
      <div className="min-w-0">
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="min-w-0 text-base leading-5 font-semibold md:truncate">
            <Link
              href={href}
              prefetch={false}
              className="underline-offset-3 group-hover:underline after:absolute after:inset-0"
            >
              {course.title}
            </Link>
          </h3>
          <span className="tnum shrink-0 text-xs text-muted-foreground max-md:hidden">{text}</span>
        </div>
        <p className="tnum mt-0.5 text-xs text-muted-foreground md:hidden">{text}</p>
        <div className="mt-2">
          <EnrolledRail enrolled={enrolled} />
        </div>
        {completedAt ? (
          <p className="mt-2 text-sm text-muted-foreground">Finished {formatDate(completedAt)}</p>
        ) : (
          next && (
            <p className="mt-2 text-sm md:truncate">
              <span className="text-muted-foreground">Next</span>&ensp;
              <span className="tnum">{next.number}</span> {next.title}
            </p>
          )
        )}
        {!isOpen && (
          <p className="mt-1 flex items-center gap-1.5 text-xs text-warning">
            <Lock className="size-3.5" />
            {hasEnded(access.reason) ? "Your access has ended." : "Not available right now."} Progress is
            kept.
          </p>
        )}
      </div>
      {/* The whole row is the link: this is its look for the pointer. */}
      <ButtonLink
        href={href}
        variant="outline"
        tabIndex={-1}
        aria-hidden
        className="relative min-w-20 max-md:hidden"
      >
        {buttonText(enrolled)}
      </ButtonLink>
    </article>
  );
}

/** Whoever is enrolled had a ground once. */
function hasEnded(reason: string) {
  return reason === "ended" || reason === "no_ground";
}

function buttonText({ access, completedAt, isStarted }: EnrolledCourse) {
  if (access.kind === "deny") return "Details";
  if (completedAt) return "Review";
  return isStarted ? "Resume" : "Start";
}
