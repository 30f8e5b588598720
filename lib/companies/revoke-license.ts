import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { mintLicense } from "./mint-license";
import { canManageSeats } from "./policy";
import { revokeLicenseInput } from "./schema";

/** Takes a seat back: access by it ends now, what was learned is kept, and the seat is free under a new key. */
export const revokeLicense = command({
  input: revokeLicenseInput,
  async load({ tx, input }) {
    const license = await tx.license.findUnique({
      where: { id: input.licenseId },
      select: { id: true, companyId: true, subscriptionId: true, assignedUserId: true, assignedEmail: true },
    });
    return license;
  },
  authorize: canManageSeats,
  async run({ tx, viewer, subject: { id, companyId, subscriptionId, assignedUserId, assignedEmail } }) {
    const [term] = await tx.$queryRaw<{ id: number; companyId: number; endsAt: Date }[]>`
      select id, company_id as "companyId", (end_date + 1)::timestamptz as "endsAt"
      from company_subscriptions where id = ${subscriptionId} for update`;
    const { count } = await tx.license.updateMany({
      where: { id, status: "active" },
      data: { status: "revoked", endedAt: new Date() },
    });
    if (!term || count === 0) throw new AppError("CONFLICT", "This seat is not in use any more.");

    const happened = { companyId, licenseId: id, actorId: viewer.id, userId: assignedUserId };
    await tx.licenseEvent.create({ data: { ...happened, type: "revoked" }, select: { id: true } });
    await mintLicense(tx, term, viewer.id);
    await recordEvent(tx, viewer, {
      action: "license.revoked",
      object: { type: "license", id },
      before: { userId: assignedUserId },
    });
    return { email: assignedEmail };
  },
});
