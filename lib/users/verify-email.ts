import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command } from "@/lib/command";
import { AppError, fieldError } from "@/lib/errors";
import { verifyPassword } from "@/lib/password";
import { homeOf, safeReturn } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { hashToken } from "@/lib/tokens";
import { createSession } from "./create-session";
import { verifyEmailInput } from "./schema";

/**
 * Confirms the address by the mailed token, once, and signs in. The password is asked for too: whoever holds the
 * mailbox must be the one who signed up, or somebody could have an account made for them that a stranger opens.
 */
export const verifyEmail = command({
  input: verifyEmailInput,
  async prepare({ db, viewer, input }) {
    await spend("token", viewer.ip);
    const user = await db.user.findUnique({
      where: { emailVerificationToken: hashToken(input.token) },
      select: { id: true, password: true },
    });
    if (user) await spend("sign-in-account", user.id);
    const isTheirs = await verifyPassword(input.password, user?.password ?? null);
    if (user && !isTheirs) throw fieldError("password", "This is not the password you signed up with.");
  },
  async load({ tx, input }) {
    const [user] = await tx.$queryRaw<{ id: string; role: keyof typeof homeOf }[]>`
      update users set email_verified = true, email_verification_token = null, email_verification_expires_at = null,
                       updated_at = now()
      where email_verification_token = ${hashToken(input.token)} and email_verification_expires_at > now()
        and suspended_at is null and erased_at is null
      returning id, role::text`;
    if (user) return user;
    throw new AppError("CONFLICT", "This link was used already or is too old. Sign in to get a new one.");
  },
  authorize: anyone,
  async run({ tx, viewer, input, subject: user }) {
    const sessionId = await createSession(tx, user.id, viewer);
    await recordEvent(tx, viewer, { action: "user.email_verified", object: { type: "user", id: user.id } });
    return { sessionId, redirectTo: safeReturn(input.callbackUrl, homeOf[user.role]) };
  },
});
