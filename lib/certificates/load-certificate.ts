import "server-only";

import { refuseGuest } from "@/lib/command";
import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";

/**
 * A certificate that a command is about to change, held until its end: of two who change it at the same moment,
 * the second sees what the first did.
 */
export async function loadCertificate(tx: Tx, viewer: Viewer, id: string) {
  refuseGuest(viewer);
  await tx.$queryRaw`select from certificates where id = ${id} for no key update`;
  const row = await tx.certificate.findUnique({
    where: { id },
    select: {
      id: true,
      enrollmentId: true,
      userId: true,
      courseId: true,
      holderName: true,
      courseTitle: true,
      instructorName: true,
      issuerName: true,
      duration: true,
      lessons: true,
      quizzes: true,
      outcomes: true,
      grade: true,
      revokedAt: true,
      replacedById: true,
      course: { select: { instructorId: true } },
    },
  });
  if (!row) return null;
  const { course, ...certificate } = row;
  return { ...certificate, instructorId: course.instructorId };
}
