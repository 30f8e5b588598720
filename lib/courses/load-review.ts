import "server-only";

import { refuseGuest } from "@/lib/command";
import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { reviewStanding } from "./reviewing";

type FoundCourse = {
  id: number;
  slug: string;
  instructorId: string;
  isEnrolled: boolean;
  isCompleted: boolean;
  required: number;
  done: number;
};

/** Locks a course that `viewer` can see until the end of the transaction: who writes reviews of it comes one by one. */
export async function loadReviewedCourse(tx: Tx, viewer: Viewer, courseId: number) {
  refuseGuest(viewer);
  const userId = viewer.id ?? "";
  const [course] = await tx.$queryRaw<FoundCourse[]>`
    select c.id, c.slug, c.instructor_id as "instructorId",
           e.id is not null as "isEnrolled", e.completed_at is not null as "isCompleted",
           (select count(*)::int from lessons l join modules m on m.id = l.module_id
            where m.course_id = c.id and l.published_at is not null) as required,
           (select count(*)::int from lesson_completions d
            join lessons l on l.id = d.lesson_id join modules m on m.id = l.module_id
            where d.user_id = ${userId} and m.course_id = c.id and l.published_at is not null) as done
    from courses c left join enrollments e on e.course_id = c.id and e.user_id = ${userId}
    where c.id = ${courseId} and c.taken_down_at is null
      and (c.status in ('published', 'unlisted') or (c.status = 'archived' and e.id is not null))
    for no key update of c`;
  if (!course) return null;
  const { isEnrolled, isCompleted, required, done, ...about } = course;
  const standing = reviewStanding({
    isInstructor: viewer.id === about.instructorId,
    enrollment: isEnrolled ? { isCompleted } : null,
    required,
    done,
  });
  return { ...about, standing };
}

const fields = {
  id: true,
  userId: true,
  courseId: true,
  rating: true,
  body: true,
  hiddenAt: true,
  reply: true,
  course: { select: { slug: true, title: true, instructorId: true } },
} as const;

/** A review, with its course locked until the end of the transaction. */
export async function loadReview(tx: Tx, viewer: Viewer, reviewId: number) {
  refuseGuest(viewer);
  await tx.$queryRaw`
    select from courses c where c.id = (select course_id from course_reviews where id = ${reviewId})
    for no key update`;
  const review = await tx.courseReview.findUnique({ where: { id: reviewId }, select: fields });
  if (!review) return null;
  const { course, ...rest } = review;
  return { ...rest, ...course };
}

/** The same as everybody sees it: not where it is hidden. */
export async function loadShownReview(tx: Tx, viewer: Viewer, reviewId: number) {
  const review = await loadReview(tx, viewer, reviewId);
  return review?.hiddenAt === null ? review : null;
}
