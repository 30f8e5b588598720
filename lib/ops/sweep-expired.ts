import "server-only";

import { z } from "zod";
import { command, nothing } from "@/lib/command";

/** Deletes what has expired and means nothing any more: spent rate limits, ended sign-ins, old reset tokens. */
export const sweepExpired = command({
  input: z.object({}),
  load: nothing,
  authorize: ({ role }) => role === "system",
  async run({ tx }) {
    const now = new Date();
    await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
    await tx.userSession.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.passwordResetToken.deleteMany({ where: { expiresAt: { lt: now } } });
    return {};
  },
});
