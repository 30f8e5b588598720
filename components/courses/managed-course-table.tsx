import Link from "next/link";
import { Row, RowList } from "@/components/ui/row-list";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { ManagedCourse } from "@/lib/courses/queries/managed";
import { formatDate, formatMoney, formatNumber, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CourseName, CourseThumb } from "./course-name";
import { CourseState } from "./course-state";

export function ManagedCourseTable({ courses }: { courses: ManagedCourse[] }) {
  return (
    <>
      <div className="mt-4 max-md:hidden">
        <Table label="Courses">
          <thead>
            <tr>
              <Th>Course</Th>
              <Th>Instructor</Th>
              <Th>State</Th>
              <Th numeric>Price</Th>
              <Th numeric>Learners</Th>
              <Th numeric>Last change</Th>
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <Tr key={course.id}>
                <Td tall>
                  <CourseName course={course} />
                </Td>
                <Td quiet>{course.instructor}</Td>
                <Td>
                  <CourseState course={course} />
                </Td>
                <Td numeric>{priceOf(course)}</Td>
                <Td numeric>{formatNumber(course.enrolledCount)}</Td>
                <Td numeric quiet>
                  {formatDate(course.updatedAt)}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <RowList className="mt-4">
        {courses.map((course) => (
          <Row
            key={course.id}
            lead={<CourseThumb course={course} />}
            title={<Link href={paths.teachCourse(course.id)}>{course.title}</Link>}
            detail={`${course.instructor}, ${plural(course.enrolledCount, "learner")}`}
            note={<CourseState course={course} />}
            aside={<span className="text-xs">{priceOf(course)}</span>}
          />
        ))}
      </RowList>
    </>
  );
}

function priceOf({ price, currency }: ManagedCourse) {
  if (price === null) return "Plan only";
  return price === 0 ? "Free" : formatMoney(price, currency);
}
