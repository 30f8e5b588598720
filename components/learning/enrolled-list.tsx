import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRail } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import { paths } from "@/lib/paths";
import { CourseRow } from "./course-row";

type EnrolledListProps = {
  courses: readonly EnrolledCourse[];
  /** Stands above already, and is not repeated where there are others. */
  continued: EnrolledCourse | undefined;
  tab: "current" | "completed";
};

/** A person's courses: those in progress, and those that are done. */
export function EnrolledList({ courses, continued, tab }: EnrolledListProps) {
  const completed = courses.filter(({ completedAt }) => completedAt);
  const current = courses.filter(({ completedAt }) => !completedAt);
  const others = current.filter((enrolled) => enrolled !== continued);
  const inProgress = others.length > 0 ? others : current;
  const shown = tab === "completed" ? completed : inProgress;

  return (
    <section className="min-w-0" aria-labelledby="courses">
      <h2 id="courses" className="sr-only">
        Courses
      </h2>
      <Tabs
        label="Courses"
        tabs={[
          { href: paths.learn(), label: "In progress", count: current.length, current: tab === "current" },
          {
            href: `${paths.learn()}?tab=completed`,
            label: "Completed",
            count: completed.length,
            current: tab === "completed",
          },
        ]}
      />
      {shown.length > 0 ? (
        <div className="border-b border-border">
          {shown.map((enrolled) => (
            <CourseRow key={enrolled.course.id} enrolled={enrolled} />
          ))}
        </div>
      ) : (
        <NothingHere tab={tab} />
      )}
    </section>
  );
}

function NothingHere({ tab }: { tab: EnrolledListProps["tab"] }) {
  if (tab === "completed") {
    return (
      <EmptyState outline={<OutlineRail />} title="Nothing finished yet">
        Courses come here when all their lessons are done. They stay, whatever is added to them later.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      outline={<OutlineRail />}
      title="Nothing in progress"
      actions={<ButtonLink href={paths.courses()}>Browse the catalog</ButtonLink>}
    >
      You have finished everything you started.
    </EmptyState>
  );
}
