import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { notifyPerson } from "@/lib/ops/notify-person";
import { paths } from "@/lib/paths";
import { loadCertificate } from "./load-certificate";
import { canRequestCorrection } from "./policy";
import { printedName } from "./printed-name";
import { requestCorrectionInput } from "./schema";

/**
 * Asks the instructor to issue one's own certificate anew in the name of one's profile. Once for each certificate:
 * the one that is issued anew is another.
 */
export const requestCorrection = command({
  input: requestCorrectionInput,
  load: async ({ tx, viewer, input }) => {
    const certificate = await loadCertificate(tx, viewer, input.certificateId);
    if (!certificate) return null;
    const holder = { id: certificate.userId };
    const select = { firstName: true, lastName: true, username: true };
    return { ...certificate, holder: await tx.user.findUniqueOrThrow({ where: holder, select }) };
  },
  authorize: canRequestCorrection,
  async run({ tx, viewer, subject }) {
    const { id, holder, holderName, courseTitle, instructorId, revokedAt } = subject;
    const name = printedName(holder);
    if (revokedAt) throw new AppError("CONFLICT", "This certificate is not valid any more.");
    if (name === holderName) {
      throw new AppError("CONFLICT", "Your profile has the same name. Change it there first.");
    }
    const isTold = await notifyPerson(tx, {
      userId: instructorId,
      kind: "certificate.correction",
      subject: `certificate:${id}`,
      title: `${holderName} asks for another name on a certificate`,
      body: `Their profile says ${name}. The certificate is for ${courseTitle}.`,
      url: paths.certificate(id),
    });
    if (!isTold) throw new AppError("CONFLICT", "You have asked for this already.");
    await recordEvent(tx, viewer, {
      action: "certificate.correction_requested",
      object: { type: "certificate", id },
    });
    return {};
  },
});
