import { isAdmin, isMember, type Role, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { ReviewStanding } from "./reviewing";

/** What the catalog, the landing page and the sitemap show to everybody. */
export const listed = { status: "published", takenDownAt: null } satisfies Prisma.CourseWhereInput;

/**
 * Courses whose page `viewer` may open: published ones, and unlisted ones for whoever has the address;
 * archived ones for whoever enrolled; drafts and courses taken down for their instructor and admins only.
 */
export function coursesVisibleTo(viewer: Viewer): Prisma.CourseWhereInput {
  if (isAdmin(viewer)) return {};
  const open: Prisma.CourseWhereInput = { status: { in: ["published", "unlisted"] }, takenDownAt: null };
  if (!isMember(viewer)) return open;
  return {
    OR: [
      open,
      { instructorId: viewer.id },
      { status: "archived", takenDownAt: null, enrollments: { some: { userId: viewer.id } } },
    ],
  };
}

/** Published lessons; all of them in a draft that is the viewer's own to look at. */
export function lessonsVisibleTo(viewer: Viewer): Prisma.LessonWhereInput {
  const published: Prisma.LessonWhereInput = { publishedAt: { not: null } };
  if (isAdmin(viewer)) return { OR: [published, { module: { course: { status: "draft" } } }] };
  if (!isMember(viewer)) return published;
  return { OR: [published, { module: { course: { status: "draft", instructorId: viewer.id } } }] };
}

/** Its instructor and admins write a course; to other authors a draft is not there. */
export function canEditCourse(viewer: Viewer, course: { instructorId: string }) {
  return isAdmin(viewer) || (viewer.role === "instructor" && viewer.id === course.instructorId);
}

export function canCreateCourse(viewer: Viewer) {
  return viewer.role === "instructor" || viewer.role === "admin";
}

/** The courses in the viewer's teaching room. */
export function coursesTaughtBy(viewer: Viewer): Prisma.CourseWhereInput {
  return {
    instructorId: viewer.id ?? "",
    ...(viewer.role === "instructor" || viewer.role === "admin" ? {} : { id: -1 }),
  };
}

/** What the builder opens: one's own courses, and for admins all. */
export function coursesEditableBy(viewer: Viewer): Prisma.CourseWhereInput {
  return isAdmin(viewer) ? {} : coursesTaughtBy(viewer);
}

/** Instructors bring in courses of their own, admins for any instructor. */
export function canImportCourse(viewer: Viewer, instructor: { id: string; role: Role }) {
  if (instructor.role !== "instructor" && instructor.role !== "admin") return false;
  return isAdmin(viewer) || viewer.id === instructor.id;
}

/** The back office's list: everything for admins, nothing for anybody else. */
export function coursesManagedBy(viewer: Viewer): Prisma.CourseWhereInput {
  return isAdmin(viewer) ? {} : { id: -1 };
}

/** Learners of the course; who has not done enough of it yet is told so. */
export function canWriteReview(viewer: Viewer, { standing }: { standing: ReviewStanding }) {
  return isMember(viewer) && (standing.kind === "open" || standing.kind === "early");
}

export function isReviewAuthor(viewer: Viewer, review: { userId: string }) {
  return viewer.id === review.userId;
}

/** Everybody with an account, but nobody one's own. */
export function canReportReview(viewer: Viewer, review: { userId: string }) {
  return isMember(viewer) && viewer.id !== review.userId;
}

/** Reviews are answered by the instructor of the course, and by nobody in their name. */
export function canReplyToReview(viewer: Viewer, review: { instructorId: string }) {
  return viewer.id === review.instructorId;
}

export function canModerateReviews(viewer: Viewer) {
  return isAdmin(viewer);
}

/** The back office's list: everything for admins, nothing for anybody else. */
export function reviewsModeratedBy(viewer: Viewer): Prisma.CourseReviewWhereInput {
  return isAdmin(viewer) ? {} : { id: -1 };
}
