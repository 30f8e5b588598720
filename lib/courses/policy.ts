import { isAdmin, isMember, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

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
