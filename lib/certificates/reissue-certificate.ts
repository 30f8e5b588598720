import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError, fieldError } from "@/lib/errors";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { newCertificateId } from "./certificate-id";
import { loadCertificate } from "./load-certificate";
import { canManageCertificate } from "./policy";
import { reissueCertificateInput } from "./schema";

/**
 * Puts a new certificate in the place of one whose name is wrong, or which was revoked by mistake. What was
 * achieved stays as it was frozen; the old one says that it was replaced, and by which.
 */
export const reissueCertificate = command({
  input: reissueCertificateInput,
  load: ({ tx, viewer, input }) => loadCertificate(tx, viewer, input.certificateId),
  authorize: canManageCertificate,
  async run({ tx, viewer, input: { holderName }, subject }) {
    const { id: oldId, instructorId: _instructor, replacedById, revokedAt, ...facts } = subject;
    if (replacedById)
      throw new AppError("CONFLICT", "A newer certificate is in the place of this one already.");
    if (!revokedAt && holderName === facts.holderName) {
      throw fieldError("holderName", "This name is on the certificate already.");
    }

    const id = newCertificateId();
    await tx.$executeRaw`
      update certificates set revoked_at = now(), revoked_reason = 'Issued anew with a corrected name'
      where id = ${oldId} and revoked_at is null`;
    await tx.certificate.create({ data: { ...facts, id, holderName }, select: { id: true } });
    await tx.certificate.update({
      where: { id: oldId },
      data: { replacedById: id },
      select: { id: true },
    });

    await recordEvent(tx, viewer, {
      action: "certificate.reissued",
      object: { type: "certificate", id },
      before: { certificateId: oldId },
    });
    await notifyPerson(tx, {
      userId: facts.userId,
      kind: "certificate.reissued",
      subject: `certificate:${id}`,
      title: `Your certificate for ${facts.courseTitle} is issued anew`,
      body: `It is made out to ${holderName}. The old one leads to it.`,
      url: paths.certificate(id),
    });
    return { certificateId: id };
  },
});
