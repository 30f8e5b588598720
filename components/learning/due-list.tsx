import Link from "next/link";
import { clsx } from "clsx";
import { Status } from "@/components/ui/status";
import { formatDate } from "@/lib/format";
import { type Duty, dueText } from "@/lib/learning/training";
import { paths } from "@/lib/paths";

/** What a company asks for: first what is late, then what comes, then what is done. */
export function DueList({ duties }: { duties: readonly Duty[] }) {
  if (duties.length === 0) return null;
  const open = duties.filter(({ state }) => state !== "done");
  const done = duties.filter(({ state }) => state === "done");
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="text-base font-semibold">
        Assigned and due
      </h2>
      <ul className="mt-2">
        {[...open, ...done].map((duty) => (
          <DueRow key={duty.assignmentId} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

function DueRow({ duty }: { duty: Duty }) {
  const { course, isEnrolled } = duty;
  return (
    <li className="group relative flex items-center gap-3.5 border-t border-border py-3 first:border-t-0">
      <DateBox dueOn={duty.dueOn} />
      <span className="min-w-0 flex-1">
        <Link
          href={isEnrolled ? paths.learnCourse(course.slug) : paths.course(course.slug)}
          prefetch={false}
          className="block truncate text-sm font-medium underline-offset-3 group-hover:underline after:absolute after:inset-0"
        >
          {course.title}
        </Link>
        <span className="block truncate text-xs text-muted-foreground">
          {duty.dueOn && <span className="sr-only">Due {formatDate(duty.dueOn)}, </span>}
          {detailOf(duty)}
        </span>
      </span>
      <State duty={duty} />
    </li>
  );
}

function DateBox({ dueOn }: { dueOn: string | null }) {
  const date = dueOn === null ? null : new Date(dueOn);
  return (
    <span className="w-9 shrink-0 text-center" aria-hidden>
      <span className="block text-xs leading-3.5 text-muted-foreground">
        {date ? date.toLocaleDateString("en", { weekday: "short", timeZone: "UTC" }) : ""}
      </span>
      <span className="tnum block text-lg leading-5 font-semibold">{date ? date.getUTCDate() : "–"}</span>
    </span>
  );
}

function detailOf({ company, isEnrolled, isDone }: Duty) {
  const by = company ? `set by ${company}` : "set by your company";
  return isEnrolled || isDone ? `Whole course, ${by}` : `Not started, ${by}`;
}

function State({ duty }: { duty: Duty }) {
  if (duty.state === "done") {
    return (
      <span className="shrink-0 text-xs">
        <Status tone="good">Done</Status>
      </span>
    );
  }
  if (duty.dueOn === null) return <span className="shrink-0 text-xs text-muted-foreground">No date</span>;
  return (
    <span
      className={clsx(
        "tnum shrink-0 text-xs",
        duty.state === "overdue" && "font-medium text-destructive",
        duty.state === "due_soon" && "font-medium text-warning",
        (duty.state === "in_progress" || duty.state === "not_started") && "text-muted-foreground",
      )}
    >
      {dueText(duty)}
    </span>
  );
}
