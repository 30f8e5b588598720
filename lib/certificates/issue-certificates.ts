import "server-only";

import { recordEvents } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { jsonRows } from "@/lib/json-rows";
import { notifyPeople } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import type { Viewer } from "@/lib/viewer";
import { newCertificateId } from "./certificate-id";
import { loadFacts } from "./load-facts";

/**
 * Gives each of these enrollments its certificate, with its facts frozen as they are now. Only a completed one
 * gets any, and only its first: after a revocation somebody decides. Repeating it changes nothing; of two at the
 * same moment one issues.
 * @param viewer whose act this is: mostly the learner, or who publishes the last change, or nobody
 * @returns the ids of the new certificates
 */
export async function issueCertificates(
  tx: Tx,
  viewer: Viewer,
  enrollmentIds: readonly number[],
): Promise<string[]> {
  if (enrollmentIds.length === 0) return [];
  const earned = await loadFacts(tx, enrollmentIds);
  const rows = earned.map((row) => ({ ...row, id: newCertificateId(), issuerName: env.APP_NAME }));
  const issued = await tx.$queryRaw<Issued[]>`
    insert into certificates
      (id, enrollment_id, user_id, course_id, holder_name, course_title, instructor_name, issuer_name,
       duration, lessons, quizzes, outcomes, grade, issued_at)
    select id, "enrollmentId", "userId", "courseId", "holderName", "courseTitle", "instructorName", "issuerName",
           duration, lessons, quizzes, outcomes, grade, "issuedAt"
    from jsonb_to_recordset(${jsonRows(rows)}::jsonb)
         as f (id text, "enrollmentId" int, "userId" text, "courseId" int, "holderName" text, "courseTitle" text,
               "instructorName" text, "issuerName" text, duration int, lessons int, quizzes int, outcomes text[],
               grade int, "issuedAt" timestamptz)
    on conflict do nothing
    returning id, user_id as "userId", course_id as "courseId", course_title as "courseTitle"`;
  if (issued.length > 0) await tell(tx, viewer, issued);
  return issued.map(({ id }) => id);
}

type Issued = { id: string; userId: string; courseId: number; courseTitle: string };

/** One edit of an author can complete a course for thousands: no statement may be one of each. */
async function tell(tx: Tx, viewer: Viewer, issued: readonly Issued[]) {
  const events = issued.map(({ id, userId, courseId }) => ({
    action: "certificate.issued",
    object: { type: "certificate", id },
    after: { userId, courseId },
  }));
  await recordEvents(tx, viewer, events);
  const notices = issued.map(({ id, userId, courseTitle }) => ({
    userId,
    kind: "certificate.issued" as const,
    subject: `certificate:${id}`,
    title: "Your certificate is ready",
    body: `For completing ${courseTitle}.`,
    url: paths.certificate(id),
  }));
  await notifyPeople(tx, notices);
}
