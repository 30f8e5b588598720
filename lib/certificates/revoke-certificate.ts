import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { loadCertificate } from "./load-certificate";
import { canManageCertificate } from "./policy";
import { revokeCertificateInput } from "./schema";

/** Declares a certificate void, for a reason that its holder reads. It stays where it is, and says so. */
export const revokeCertificate = command({
  input: revokeCertificateInput,
  load: ({ tx, viewer, input }) => loadCertificate(tx, viewer, input.certificateId),
  authorize: canManageCertificate,
  async run({ tx, viewer, input: { reason }, subject: { id, userId, courseTitle, revokedAt } }) {
    if (revokedAt) throw new AppError("CONFLICT", "This certificate is revoked already.");
    await tx.$executeRaw`
      update certificates set revoked_at = now(), revoked_reason = ${reason} where id = ${id}`;
    await recordEvent(tx, viewer, {
      action: "certificate.revoked",
      object: { type: "certificate", id },
      reason,
    });
    await notifyPerson(tx, {
      userId,
      kind: "certificate.revoked",
      subject: `certificate:${id}`,
      title: `Your certificate for ${courseTitle} is revoked`,
      body: `The reason: ${reason}`,
      url: paths.certificate(id),
    });
    return { certificateId: id };
  },
});
