"use client";
"use no memo";

import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { CourseCurriculum } from "./course-curriculum";
import { CourseInstructor } from "./course-instructor";
import { CourseOutcomes } from "./course-outcomes";
import { CourseReviews } from "./course-reviews";

type CourseBodyProps = {
  course: Pick<CourseDetail, "slug" | "learningOutcomes" | "prerequisites" | "modules"> & {
    instructor: Omit<CourseDetail["instructor"], "id">;
  };
  /** Every lesson can be opened, not only the previews. */
  isOpen: boolean;
  background: Omit<CourseBackground, "plans">;
  moreReviews: { href: string; most: number } | null;
};

/** All there is to read about a course. Rendered from its data, so that the page carries no element twice. */
export function CourseBody({ course, isOpen, background, moreReviews }: CourseBodyProps) {
  const { instructor, ...reviews } = background;
  return (
    <div className="min-w-0">
      <CourseOutcomes outcomes={course.learningOutcomes} prerequisites={course.prerequisites} />
      <CourseCurriculum course={course} isOpen={isOpen} />
      <CourseInstructor instructor={course.instructor} record={instructor} />
      <CourseReviews {...reviews} more={moreReviews} />
    </div>
  );
}
