import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { homeOf, safeReturn } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { hashToken } from "@/lib/tokens";
import { createSession } from "./create-session";
import { verifyEmailInput } from "./schema";

/** Confirms the address by the mailed token, once, and signs in: whoever holds the letter holds the mailbox. */
export const verifyEmail = command({
  input: verifyEmailInput,
  prepare: ({ viewer }) => spend("token", viewer.ip),
  async load({ tx, input }) {
    const [user] = await tx.$queryRaw<{ id: string; role: keyof typeof homeOf }[]>`
      update users set email_verified = true, email_verification_token = null, email_verification_expires_at = null,
                       updated_at = now()
      where email_verification_token = ${hashToken(input.token)} and email_verification_expires_at > now()
        and suspended_at is null and erased_at is null
      returning id, role::text`;
    if (!user)
      throw new AppError("CONFLICT", "This link was used already or is too old. Sign in to get a new one.");
    return user;
  },
  authorize: anyone,
  async run({ tx, viewer, input, subject: user }) {
    const sessionId = await createSession(tx, user.id, viewer);
    await recordEvent(tx, viewer, { action: "user.email_verified", object: { type: "user", id: user.id } });
    return { sessionId, redirectTo: safeReturn(input.callbackUrl, homeOf[user.role]) };
  },
});
