import { DataTable } from "@/components/ui/data-table";
import { None } from "@/components/ui/table";
import type { listTaughtCourses } from "@/lib/courses/queries/teaching";
import { formatDate, formatMinutes, formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CourseName, CourseThumb } from "./course-name";
import { CourseState } from "./course-state";

type Course = Awaited<ReturnType<typeof listTaughtCourses>>[number];

export function TaughtCourseTable({ courses }: { courses: Course[] }) {
  return (
    <DataTable
      label="My courses"
      items={courses}
      columns={[
        { head: "Course", cell: (course) => <CourseName course={course} /> },
        { head: "State", cell: (course) => <CourseState course={course} /> },
        { head: "Lessons", numeric: true, quiet: true, cell: lessonsOf },
        { head: "Learners", numeric: true, cell: (course) => formatNumber(course.enrolledCount) },
        { head: "Completed", numeric: true, quiet: true, cell: (course) => formatNumber(course.completed) },
        { head: "Rating", numeric: true, quiet: true, cell: ratingOf },
        { head: "Last change", numeric: true, quiet: true, cell: (course) => formatDate(course.updatedAt) },
      ]}
      row={(course) => ({
        lead: <CourseThumb course={course} />,
        title: course.title,
        href: paths.teachCourse(course.id),
        detail: `${plural(course.enrolledCount, "learner")}, ${plural(course.lessonCount, "lesson")}`,
        note: <CourseState course={course} />,
      })}
    />
  );
}

function lessonsOf({ lessonCount, duration }: Course) {
  return lessonCount > 0 ? `${lessonCount} · ${formatMinutes(duration)}` : <None />;
}

function ratingOf({ rating, ratingCount }: Course) {
  return rating === null ? <None /> : `${rating.toFixed(1)} from ${plural(ratingCount, "review")}`;
}
