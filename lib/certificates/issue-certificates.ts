import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { system } from "@/lib/viewer";
import { newCertificateId } from "./certificate-id";
import { loadFacts } from "./load-facts";

/**
 * Gives each of these enrollments its certificate, with its facts frozen as they are now. Only a completed one
 * gets any, and only its first: after a revocation somebody decides. Repeating it changes nothing; of two at the
 * same moment one issues.
 * @returns the ids of the new certificates
 */
export async function issueCertificates(tx: Tx, enrollmentIds: readonly number[]): Promise<string[]> {
  if (enrollmentIds.length === 0) return [];
  const earned = await loadFacts(tx, enrollmentIds);
  const issued = await tx.certificate.createManyAndReturn({
    data: earned.map((row) => ({ ...row, id: newCertificateId(), issuerName: env.APP_NAME })),
    skipDuplicates: true,
    select: { id: true, userId: true, courseId: true, courseTitle: true },
  });
  for (const certificate of issued) await tell(tx, certificate);
  return issued.map(({ id }) => id);
}

async function tell(
  tx: Tx,
  {
    id,
    userId,
    courseId,
    courseTitle,
  }: { id: string; userId: string; courseId: number; courseTitle: string },
) {
  await recordEvent(tx, system, {
    action: "certificate.issued",
    object: { type: "certificate", id },
    after: { userId, courseId },
  });
  await notifyPerson(tx, {
    userId,
    kind: "certificate.issued",
    subject: `certificate:${id}`,
    title: "Your certificate is ready",
    body: `For completing ${courseTitle}.`,
    url: paths.certificate(id),
  });
}
