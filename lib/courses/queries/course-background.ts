import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import type { CourseLevel } from "@/prisma/generated/enums";
import type { ReviewView } from "../schema";
import { type CourseCard, isListed } from "./cards";
import { getRunningPlans } from "./plans";
import { relatedColumn } from "./related";
import { type CourseReviews, reviewColumns } from "./reviews";

export type CourseBackground = CourseReviews & {
  instructor: { courses: number; enrolled: number; rating: number | null };
  /** Plans for persons that cover the course, the cheapest first. */
  plans: { name: string; price: number; currency: string; period: "month" | "year" }[];
  /** What somebody who likes this course may like too. */
  related: CourseCard[];
};

type Subject = { id: number; categoryId: number | null; level: CourseLevel; instructor: { id: string } };

/**
 * What stands around a course: its reviews, the instructor's record, the plans that hold it and related courses,
 * in one statement, and for a member one more for their plans.
 */
export async function getCourseBackground(
  viewer: Viewer,
  { id, instructor, ...rest }: Subject,
  view: ReviewView,
): Promise<CourseBackground> {
  const plans = await getRunningPlans(viewer);
  const [row] = await db.$queryRaw<CourseBackground[]>`
    select
      ${reviewColumns(viewer, id, view)},
      ${relatedColumn(viewer, plans, { id, ...rest })},
      (select json_build_object('courses', count(*), 'enrolled', coalesce(sum(c.enrolled_count), 0),
                                'rating', (sum(c.rating * c.rating_count) / nullif(sum(c.rating_count), 0))::float8)
       from courses c where c.instructor_id = ${instructor.id} and ${isListed}) as instructor,
      (select coalesce(json_agg(json_build_object('name', p.name, 'price', p.price::float8, 'currency', p.currency,
                                                  'period', p.period) order by p.price, p.id), '[]')
       from subscription_plans p
       where p.is_active and p.audience = 'person' and plan_covers(p.id, ${id})) as plans`;
  if (!row) throw new Error("a select without FROM gives one row");
  return row;
}
