import { DataTable } from "@/components/ui/data-table";
import type { ManagedCourse } from "@/lib/courses/queries/managed";
import { formatDate, formatMoney, formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CourseName, CourseThumb } from "./course-name";
import { CourseState } from "./course-state";

export function ManagedCourseTable({ courses }: { courses: ManagedCourse[] }) {
  return (
    <DataTable
      label="Courses"
      items={courses}
      columns={[
        { head: "Course", cell: (course) => <CourseName course={course} /> },
        { head: "Instructor", quiet: true, cell: (course) => course.instructor },
        { head: "State", cell: (course) => <CourseState course={course} /> },
        { head: "Price", numeric: true, cell: priceOf },
        { head: "Learners", numeric: true, cell: (course) => formatNumber(course.enrolledCount) },
        { head: "Last change", numeric: true, quiet: true, cell: (course) => formatDate(course.updatedAt) },
      ]}
      row={(course) => ({
        lead: <CourseThumb course={course} />,
        title: course.title,
        href: paths.teachCourse(course.id),
        detail: `${course.instructor}, ${plural(course.enrolledCount, "learner")}`,
        note: (
          <>
            <CourseState course={course} />
            <span>{priceOf(course)}</span>
          </>
        ),
      })}
    />
  );
}

function priceOf({ price, currency }: ManagedCourse) {
  if (price === null) return "Plan only";
  return price === 0 ? "Free" : formatMoney(price, currency);
}
