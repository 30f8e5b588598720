import "server-only";

import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { reviewsModeratedBy } from "../policy";
import type { ReviewFilter, ReviewView } from "../schema";

export type Review = {
  id: number;
  author: string;
  image: string | null;
  rating: number;
  body: string;
  writtenAt: string;
  isEdited: boolean;
  reply: string | null;
  repliedAt: string | null;
  /** By the viewer. */
  isReported: boolean;
};

export type OwnReview = Omit<Review, "body" | "isReported" | "image"> & {
  body: string | null;
  isHidden: boolean;
};

export type CourseReviews = {
  /** Of reviews that are shown; by stars, five first. */
  ratings: { stars: number; count: number }[];
  withText: number;
  /** Of other people, with text and the stars that were asked for; `reviews` are the first of them. */
  matching: number;
  reviews: Review[];
  own: OwnReview | null;
};

const orders = {
  newest: Prisma.sql`r.created_at desc, r.id desc`,
  highest: Prisma.sql`r.rating desc, r.created_at desc, r.id desc`,
  lowest: Prisma.sql`r.rating, r.created_at desc, r.id desc`,
};

const author = Prisma.sql`coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), 'A learner')`;

const fields = Prisma.sql`
  r.id, ${author} as author, r.rating, r.body, r.created_at as "writtenAt",
  r.updated_at > r.created_at as "isEdited", r.reply, r.replied_at as "repliedAt"`;

/** The columns of `CourseReviews` for a statement. The viewer's own review is apart: they see it even hidden. */
export function reviewColumns(viewer: Viewer, courseId: number, { stars, order, reviews }: ReviewView) {
  const userId = viewer.id ?? "";
  const isShown = Prisma.sql`r.course_id = ${courseId} and r.hidden_at is null`;
  const isAsked = stars === null ? Prisma.sql`true` : Prisma.sql`r.rating = ${stars}`;
  const isMatch = Prisma.sql`${isShown} and r.body is not null and r.user_id <> ${userId} and ${isAsked}`;
  return Prisma.sql`
    (select json_agg(json_build_object('stars', s.stars, 'count', coalesce(t.count, 0)) order by s.stars desc)
     from generate_series(1, 5) s(stars)
     left join (select r.rating, count(*) from course_reviews r where ${isShown} group by r.rating) t
       on t.rating = s.stars) as ratings,
    (select count(*)::int from course_reviews r where ${isShown} and r.body is not null) as "withText",
    (select count(*)::int from course_reviews r where ${isMatch}) as matching,
    (select coalesce(json_agg(shown), '[]') from (
       select ${fields}, u.profile_image as image,
              exists (select from review_reports p
                      where p.review_id = r.id and p.user_id = ${userId}) as "isReported"
       from course_reviews r join users u on u.id = r.user_id
       where ${isMatch} order by ${orders[order]} limit ${reviews}) shown) as reviews,
    (select row_to_json(own) from (
       select ${fields}, r.hidden_at is not null as "isHidden"
       from course_reviews r join users u on u.id = r.user_id
       where r.course_id = ${courseId} and r.user_id = ${userId}) own) as own`;
}

const pageSize = 50;

/** Every review of the platform for the back office, the newest first. */
export async function listManagedReviews(viewer: Viewer, { q, state, stars, page }: ReviewFilter) {
  const isOpen = { some: { resolvedAt: null } };
  const where: Prisma.CourseReviewWhereInput = {
    AND: [
      reviewsModeratedBy(viewer),
      state === "reported" ? { reports: isOpen } : {},
      state === "hidden" ? { hiddenAt: { not: null } } : {},
      state === "shown" ? { hiddenAt: null } : {},
      stars ? { rating: Number(stars) } : {},
      ...(q ?? "").split(/\s+/).filter(Boolean).map(saysWord),
    ],
  };
  const [rows, total] = await Promise.all([
    db.courseReview.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      relationLoadStrategy: "join",
      select: managedFields,
    }),
    db.courseReview.count({ where }),
  ]);
  const reviews = rows.map(({ user, reports, ...review }) => ({
    ...review,
    author: [user.firstName, user.lastName].filter(Boolean).join(" ") || user.username,
    image: user.profileImage,
    reports: reports.map(({ reason }) => reason),
  }));
  return { reviews, total, pageSize };
}

export type ManagedReview = Awaited<ReturnType<typeof listManagedReviews>>["reviews"][number];

const managedFields = {
  id: true,
  rating: true,
  body: true,
  hiddenAt: true,
  createdAt: true,
  course: { select: { title: true, slug: true } },
  user: { select: { username: true, firstName: true, lastName: true, profileImage: true } },
  reports: { where: { resolvedAt: null }, orderBy: { id: "asc" }, take: 5, select: { reason: true } },
} satisfies Prisma.CourseReviewSelect;

/** In the text, in the course's title or in the author's name. */
function saysWord(word: string): Prisma.CourseReviewWhereInput {
  const contains = { contains: literally(word), mode: "insensitive" as const };
  const user = { OR: [{ username: contains }, { firstName: contains }, { lastName: contains }] };
  return { OR: [{ body: contains }, { course: { title: contains } }, { user }] };
}
