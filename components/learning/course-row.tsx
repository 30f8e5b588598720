import { clsx } from "clsx";
import { CalendarDays, Lock } from "lucide-react";
import Link from "next/link";
import { Cover } from "@/components/courses/cover";
import { ButtonLink } from "@/components/ui/button";
import { formatDate } from "@/lib/format";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import type { Duty } from "@/lib/learning/training";
import { paths } from "@/lib/paths";
import { EnrolledRail, enrolledText } from "./enrolled-rail";
import { MissingList } from "./missing-list";

type CourseRowProps = { enrolled: EnrolledCourse; duty?: Duty | undefined };

/** A course that somebody is in, or has finished. */
export function CourseRow({ enrolled, duty }: CourseRowProps) {
  const { course, next, completedAt, access, isStarted } = enrolled;
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
        {duty?.dueOn && !completedAt && <DueLine duty={duty} dueOn={duty.dueOn} />}
        {!isOpen && (
          <p className="mt-1 flex items-center gap-1.5 text-xs text-warning">
            <Lock className="size-3.5" />
            {hasEnded(access.reason) ? "Your access has ended." : "Not available right now."} Progress is
            kept.
          </p>
        )}
        {isOpen && isStarted && <MissingList enrolled={enrolled} />}
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

function DueLine({ duty: { state, company }, dueOn }: { duty: Duty; dueOn: string }) {
  const weekday = new Date(dueOn).toLocaleDateString("en", { weekday: "short", timeZone: "UTC" });
  return (
    <p
      className={clsx(
        "mt-1 flex items-center gap-1.5 text-xs",
        state === "overdue" ? "text-destructive" : "text-warning",
      )}
    >
      <CalendarDays className="size-3.5 shrink-0" />
      <span>
        {state === "overdue" ? "Was due" : "Due"} {weekday} {formatDate(dueOn)}, set by{" "}
        {company ?? "your company"}
      </span>
    </p>
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
