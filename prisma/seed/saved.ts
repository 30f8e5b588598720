import { db } from "@/lib/db";
import type { Calendar } from "./calendar";
import type { Slug } from "./courses";
import type { People, Username } from "./users";

/** Who put what aside, days ago. Nobody has begun these. */
const saved: [Username, Slug, number][] = [
  ["student1", "statistics-for-product-decisions", 2],
  ["student1", "typography-for-screens", 9],
  ["student2", "machine-learning-foundations", 5],
  ["student3", "react-in-practice", 1],
  ["student3", "grids-and-composition", 14],
  ["student5", "node-apis", 3],
  ["student9", "typography-for-screens", 6],
];

export async function seedSavedCourses({ at }: Calendar, people: People) {
  const courses = await db.course.findMany({ select: { id: true, slug: true } });
  await db.savedCourse.createMany({
    data: saved.map(([who, slug, days]) => {
      const course = courses.find((candidate) => candidate.slug === slug);
      if (!course) throw new Error(`there is no course ${slug}`);
      return { userId: people[who].id, courseId: course.id, savedAt: at(days, 19) };
    }),
  });
}
