import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { hashPassword } from "@/lib/password";
import { homeOf } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { hashToken } from "@/lib/tokens";
import { createSession } from "./create-session";
import { refuseWeakPassword } from "./password-rules";
import { resetPasswordInput } from "./schema";
import { sendPasswordNotice } from "./send-password-notice";

/** Sets a new password by the mailed token, once. Every other sign-in of the account ends. */
export const resetPassword = command({
  input: resetPasswordInput,
  async prepare({ viewer, input }) {
    await spend("token", viewer.ip);
    refuseWeakPassword(input.password, []);
    return { password: await hashPassword(input.password) };
  },
  async load({ tx, input }) {
    const [used] = await tx.$queryRaw<{ userId: string }[]>`
      update password_reset_tokens set used_at = now()
      where token_hash = ${hashToken(input.token)} and used_at is null and expires_at > now()
      returning user_id as "userId"`;
    const user =
      used && (await tx.user.findFirst({ where: { id: used.userId, suspendedAt: null, erasedAt: null } }));
    if (!user)
      throw new AppError("CONFLICT", "This link was used already or is too old. Please ask for a new one.");
    return user;
  },
  authorize: anyone,
  async run({ tx, viewer, prepared: { password }, subject: user }) {
    // The letter proved the mailbox too.
    await tx.user.update({
      where: { id: user.id },
      data: { password, emailVerified: true },
      select: { id: true },
    });
    await tx.userSession.deleteMany({ where: { userId: user.id } });
    await tx.passwordResetToken.updateMany({
      where: { userId: user.id, usedAt: null },
      data: { usedAt: new Date() },
    });
    await recordEvent(tx, viewer, { action: "user.password_reset", object: { type: "user", id: user.id } });
    await sendPasswordNotice(tx, user);
    return { sessionId: await createSession(tx, user.id, viewer), redirectTo: homeOf[user.role] };
  },
});
