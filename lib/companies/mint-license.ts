import "server-only";

import type { Tx } from "@/lib/db";
import { hashToken } from "@/lib/tokens";
import { newLicenseKey } from "./license-key";

/** Makes one free seat with a key of its own, and the first line of its history. */
export async function mintLicense(
  tx: Tx,
  term: { id: number; companyId: number; endsAt: Date },
  actorId: string | null,
) {
  const licenseKey = newLicenseKey();
  const license = await tx.license.create({
    data: {
      companyId: term.companyId,
      subscriptionId: term.id,
      licenseKey,
      licenseKeyHash: hashToken(licenseKey),
      expiresAt: term.endsAt,
    },
    select: { id: true },
  });
  await tx.licenseEvent.create({
    data: { companyId: term.companyId, licenseId: license.id, type: "minted", actorId },
    select: { id: true },
  });
  return license.id;
}
