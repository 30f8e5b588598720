import { asViewer } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";
import type { CompanyIds } from "./companies";
import type { Slug } from "./courses";
import type { People, Username } from "./users";

type Training = {
  by: keyof CompanyIds;
  /** Null is the whole company. */
  who: Username | null;
  course: Slug;
  /** Days ago; a negative number is ahead. */
  assigned: number;
  due: number | null;
  waived?: string;
};

/** Something done, something due soon, something overdue, and one waived. */
const training: Training[] = [
  { by: "company_admin1", who: null, course: "javascript-foundations", assigned: 60, due: -20 },
  { by: "company_admin1", who: "student4", course: "first-time-manager", assigned: 72, due: 30 },
  { by: "company_admin1", who: "student5", course: "first-time-manager", assigned: 42, due: 3 },
  { by: "company_admin1", who: "student3", course: "first-time-manager", assigned: 25, due: -5 },
  {
    by: "company_admin1",
    who: "student6",
    course: "statistics-for-product-decisions",
    assigned: 52,
    due: -6,
  },
  {
    by: "company_admin1",
    who: "student7",
    course: "node-apis",
    assigned: 79,
    due: 12,
    waived: "Moved to another team.",
  },
  { by: "company_admin2", who: null, course: "sql-for-analysts", assigned: 50, due: -10 },
  { by: "company_admin2", who: "student12", course: "pricing-and-packaging", assigned: 11, due: -19 },
];

export async function seedTraining({ at }: Calendar, people: People, companyIds: CompanyIds) {
  await asViewer(system, async (tx) => {
    const courses = await tx.course.findMany({ select: { id: true, slug: true } });
    await tx.trainingAssignment.createMany({
      data: training.map(({ by, who, course: slug, assigned, due, waived }) => {
        const course = courses.find((candidate) => candidate.slug === slug);
        if (!course) throw new Error(`there is no course ${slug}`);
        return {
          companyId: companyIds[by],
          userId: who && people[who].id,
          courseId: course.id,
          assignedById: people[by].id,
          dueAt: due === null ? null : at(due, 22),
          waivedAt: waived ? at(40, 15) : null,
          waivedReason: waived ?? null,
          createdAt: at(assigned, 9),
        };
      }),
    });
  });
}
