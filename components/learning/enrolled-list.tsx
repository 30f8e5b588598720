import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRail } from "@/components/ui/empty-state";
import { plural } from "@/lib/format";
import type { EnrolledCourse } from "@/lib/learning/queries/dashboard";
import type { Duty } from "@/lib/learning/training";
import { paths } from "@/lib/paths";
import { CourseRow } from "./course-row";

/** More are shown when they are asked for. */
const shownAtFirst = 12;

type EnrolledListProps = {
  courses: readonly EnrolledCourse[];
  /** Stands above already, and is not repeated where there are others. */
  continued: EnrolledCourse | undefined;
  duties?: readonly Duty[];
  tab: "current" | "completed";
  /** However many there are. */
  showsAll?: boolean;
};

/** A person's courses: those in progress, or those that are done. */
export function EnrolledList({ courses, continued, duties = [], tab, showsAll = false }: EnrolledListProps) {
  const listed = tab === "completed" ? completedOf(courses) : othersOf(courses, continued);
  const shown = showsAll ? listed : listed.slice(0, shownAtFirst);
  if (shown.length === 0) return <NothingHere tab={tab} />;
  return (
    <>
      <div className="border-b border-border">
        {shown.map((enrolled) => (
          <CourseRow
            key={enrolled.course.id}
            enrolled={enrolled}
            duty={duties.find(({ course }) => course.id === enrolled.course.id)}
          />
        ))}
      </div>
      {shown.length < listed.length && (
        <ButtonLink
          href={paths.learn({ tab: tab === "completed" ? tab : undefined, show: "all" })}
          variant="outline"
          className="mt-4"
          scroll={false}
        >
          Show all {plural(listed.length, "course")}
        </ButtonLink>
      )}
    </>
  );
}

export function completedOf(courses: readonly EnrolledCourse[]) {
  return courses.filter(({ completedAt }) => completedAt);
}

export function currentOf(courses: readonly EnrolledCourse[]) {
  return courses.filter(({ completedAt }) => !completedAt);
}

function othersOf(courses: readonly EnrolledCourse[], continued: EnrolledCourse | undefined) {
  const current = currentOf(courses);
  const others = current.filter((enrolled) => enrolled !== continued);
  return others.length > 0 ? others : current;
}

function NothingHere({ tab }: Pick<EnrolledListProps, "tab">) {
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
      What you begin stands here, with the next lesson ready to open.
    </EmptyState>
  );
}
