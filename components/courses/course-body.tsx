"use client";
"use no memo";

import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { CourseCurriculum } from "./course-curriculum";
import { CourseInstructor } from "./course-instructor";
import { CourseOutcomes } from "./course-outcomes";

type CourseBodyProps = {
  course: Pick<CourseDetail, "slug" | "learningOutcomes" | "prerequisites" | "modules"> & {
    instructor: Omit<CourseDetail["instructor"], "id">;
  };
  /** Every lesson can be opened, not only the previews. */
  isOpen: boolean;
  /** The course asks this person for its lessons one after the other. */
  isOrdered: boolean;
  record: CourseBackground["instructor"];
};

/** What a course is. Rendered from its data, so that the page carries no element twice. */
export function CourseBody({ course, isOpen, isOrdered, record }: CourseBodyProps) {
  return (
    <>
      <CourseOutcomes outcomes={course.learningOutcomes} prerequisites={course.prerequisites} />
      <CourseCurriculum course={course} isOpen={isOpen} isOrdered={isOrdered} />
      <CourseInstructor instructor={course.instructor} record={record} />
    </>
  );
}
