import { ArrowRight, Play } from "lucide-react";
import { Cover } from "@/components/courses/cover";
import { MiddleDot } from "@/components/courses/middle-dot";
import { ButtonLink } from "@/components/ui/button";
import { formatClock, formatMinutes } from "@/lib/format";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import { paths } from "@/lib/paths";
import { EnrolledRail, enrolledText } from "./enrolled-rail";
import { MissingList } from "./missing-list";

/** One click to where the person stopped. */
export function ContinueCard({ enrolled }: { enrolled: EnrolledCourse }) {
  const { course, next, resumeAt, isStarted, minutesLeft } = enrolled;
  if (!next) return null;
  const at = resumeAt === null || resumeAt < 1 ? null : formatClock(resumeAt);

  return (
    <section
      aria-label="Continue"
      className="mt-6 grid overflow-hidden rounded-lg border border-border-strong bg-card md:mt-8 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <div className="aspect-[16/9] md:aspect-auto md:min-h-[17rem]">
        <Cover course={course} />
      </div>
      <div className="flex flex-col p-5 md:p-8">
        <p className="text-sm text-muted-foreground">
          {course.title}
          <MiddleDot />
          lesson <span className="tnum">{next.number}</span>
        </p>
        <h2 className="mt-1.5 font-serif text-2xl font-medium tracking-[-0.018em]">{next.title}</h2>
        <p className="mt-2 max-w-[30rem] text-base text-muted-foreground">
          {at ? (
            <>
              You stopped at <span className="tnum">{at}</span>.{leftWords(next, resumeAt)}
            </>
          ) : (
            <>
              {next.moduleTitle}
              {next.minutes !== null && `, ${formatMinutes(next.minutes)}`}.
            </>
          )}
        </p>
        <div className="mt-auto pt-6">
          <EnrolledRail enrolled={enrolled} size={8} />
          <p className="tnum mt-2 flex justify-between gap-4 text-xs text-muted-foreground">
            <span>{enrolledText(enrolled)}</span>
            <span>{formatMinutes(minutesLeft)} left</span>
          </p>
          {isStarted && <MissingList enrolled={enrolled} />}
        </div>
        <div className="mt-6 flex items-center gap-2">
          <ButtonLink
            href={paths.lesson(course.slug, next.id)}
            variant="brand"
            size="lg"
            className="max-md:flex-1"
          >
            {at && <Play />}
            {at ? `Resume at ${at}` : isStarted ? "Continue" : "Start course"}
            {!at && <ArrowRight />}
          </ButtonLink>
          <ButtonLink href={paths.course(course.slug)} variant="outline" size="lg">
            Curriculum
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}

/** Of the film that stopped: " About 10 m left in it." */
function leftWords({ watch }: NonNullable<EnrolledCourse["next"]>, resumeAt: number | null) {
  const minutes = watch ? Math.ceil((watch.duration - (resumeAt ?? 0)) / 60) : 0;
  return minutes > 0 ? ` About ${formatMinutes(minutes)} left in it.` : null;
}
