import type { CourseDetail } from "@/lib/courses/queries/course";

/** What `CourseBody` shows of a course: only that travels to the browser. */
export function bodyOf({ slug, learningOutcomes, prerequisites, modules, instructor }: CourseDetail) {
  const { name, image, bio } = instructor;
  return { slug, learningOutcomes, prerequisites, modules, instructor: { name, image, bio } };
}
