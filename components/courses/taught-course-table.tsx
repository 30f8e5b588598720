import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import { None, Table, Td, Th, Tr } from "@/components/ui/table";
import type { listTaughtCourses } from "@/lib/courses/queries/teaching";
import { formatDate, formatMinutes, formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CourseName, CourseThumb } from "./course-name";
import { CourseState } from "./course-state";

type Course = Awaited<ReturnType<typeof listTaughtCourses>>[number];

export function TaughtCourseTable({ courses }: { courses: Course[] }) {
  return (
    <>
      <div className="mt-5 max-md:hidden">
        <Table label="My courses">
          <thead>
            <tr>
              <Th>Course</Th>
              <Th>State</Th>
              <Th numeric>Lessons</Th>
              <Th numeric>Learners</Th>
              <Th numeric>Completed</Th>
              <Th numeric>Rating</Th>
              <Th numeric>Last change</Th>
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <Tr key={course.id}>
                <Td tall>
                  <CourseName course={course} />
                </Td>
                <Td>
                  <CourseState course={course} />
                </Td>
                <Td numeric quiet>
                  {course.lessonCount > 0 ? (
                    `${course.lessonCount} · ${formatMinutes(course.duration)}`
                  ) : (
                    <None />
                  )}
                </Td>
                <Td numeric>{formatNumber(course.enrolledCount)}</Td>
                <Td numeric quiet>
                  {formatNumber(course.completed)}
                </Td>
                <Td numeric quiet>
                  {course.rating === null ? <None /> : `${course.rating.toFixed(1)} of ${course.ratingCount}`}
                </Td>
                <Td numeric quiet>
                  {formatDate(course.updatedAt)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <RowList className="mt-5">
        {courses.map((course) => (
          <Row
            key={course.id}
            lead={<CourseThumb course={course} />}
            title={<Link href={paths.teachCourse(course.id)}>{course.title}</Link>}
            detail={`${plural(course.enrolledCount, "learner")}, ${plural(course.lessonCount, "lesson")}`}
            note={<CourseState course={course} />}
          />
        ))}
      </RowList>
    </>
  );
}
