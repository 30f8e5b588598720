import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { isListed } from "./cards";

export type Review = {
  id: number;
  author: string;
  image: string | null;
  rating: number;
  body: string;
  writtenAt: string;
};

export type CourseBackground = {
  /** Of reviews that are shown; by stars, five first. */
  ratings: { stars: number; count: number }[];
  withText: number;
  reviews: Review[];
  instructor: { courses: number; enrolled: number; rating: number | null };
  /** Plans for persons that cover the course, the cheapest first. */
  plans: { name: string; price: number; currency: string; period: "month" | "year" }[];
};

/** What stands around a course: its reviews, the instructor's record and the plans that hold it, in one statement. */
export async function getCourseBackground(
  _viewer: Viewer,
  { courseId, instructorId, reviews }: { courseId: number; instructorId: string; reviews: number },
): Promise<CourseBackground> {
  const [row] = await db.$queryRaw<CourseBackground[]>`
    select
      (select json_agg(json_build_object('stars', stars, 'count',
         (select count(*) from course_reviews r where r.course_id = ${courseId} and r.rating = stars and r.hidden_at is null))
         order by stars desc)
       from generate_series(1, 5) stars) as ratings,
      (select count(*)::int from course_reviews r
       where r.course_id = ${courseId} and r.hidden_at is null and r.body is not null) as "withText",
      (select coalesce(json_agg(shown), '[]') from (
         select r.id, r.rating, r.body, r.created_at as "writtenAt", u.profile_image as image,
                coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), 'A learner') as author
         from course_reviews r join users u on u.id = r.user_id
         where r.course_id = ${courseId} and r.hidden_at is null and r.body is not null
         order by r.created_at desc, r.id desc
         limit ${reviews}) shown) as reviews,
      (select json_build_object('courses', count(*), 'enrolled', coalesce(sum(c.enrolled_count), 0),
                                'rating', (sum(c.rating * c.rating_count) / nullif(sum(c.rating_count), 0))::float8)
       from courses c where c.instructor_id = ${instructorId} and ${isListed}) as instructor,
      (select coalesce(json_agg(json_build_object('name', p.name, 'price', p.price::float8, 'currency', p.currency,
                                                  'period', p.period) order by p.price, p.id), '[]')
       from subscription_plans p
       where p.is_active and p.audience = 'person' and plan_covers(p.id, ${courseId})) as plans`;
  if (!row) throw new Error("a select without FROM gives one row");
  return row;
}
