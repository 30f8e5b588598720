import { isAdmin, isMember, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** Certificates that `viewer` may open as their own page: one's own, those of courses one teaches, all for admins. */
export function certificatesVisibleTo(viewer: Viewer): Prisma.CertificateWhereInput {
  if (isAdmin(viewer)) return {};
  if (!isMember(viewer)) return { id: { in: [] } };
  const own: Prisma.CertificateWhereInput = { userId: viewer.id };
  return viewer.role === "instructor" ? { OR: [own, { course: { instructorId: viewer.id } }] } : own;
}

/** The courses whose certificates `viewer` answers for. */
export function coursesCertifiedBy(viewer: Viewer): Prisma.CourseWhereInput {
  if (isAdmin(viewer)) return {};
  return viewer.role === "instructor" ? { instructorId: viewer.id } : { id: { in: [] } };
}

/** One's own, where somebody else teaches the course. */
export function canRequestCorrection(viewer: Viewer, certificate: { userId: string; instructorId: string }) {
  return viewer.id === certificate.userId && viewer.id !== certificate.instructorId;
}

/** Its course's instructor and admins; never for a certificate of one's own, but for admins nobody is left to ask. */
export function canManageCertificate(viewer: Viewer, certificate: { userId: string; instructorId: string }) {
  if (isAdmin(viewer)) return true;
  const teachesIt = viewer.role === "instructor" && viewer.id === certificate.instructorId;
  return teachesIt && viewer.id !== certificate.userId;
}
