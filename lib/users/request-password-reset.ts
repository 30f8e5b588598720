import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command } from "@/lib/command";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { newToken } from "@/lib/tokens";
import { requestPasswordResetInput } from "./schema";

const minutes = 60;

/** Mails a link to set a new password, where there is an account. The answer never says whether there is. */
export const requestPasswordReset = command({
  input: requestPasswordResetInput,
  async prepare({ viewer, input }) {
    await spend("sign-up", viewer.ip);
    await spend("mail-address", input.email);
  },
  async load({ tx, input: { email } }) {
    const where = { email, suspendedAt: null, erasedAt: null };
    return { user: await tx.user.findFirst({ where, select: { id: true, firstName: true } }) };
  },
  authorize: anyone,
  async run({ tx, viewer, input, subject: { user } }) {
    if (!user) return {};
    const { token, hash } = newToken();
    const expiresAt = new Date(Date.now() + minutes * 60_000);
    await tx.passwordResetToken.create({ data: { tokenHash: hash, userId: user.id, expiresAt } });
    await sendMail(tx, {
      to: input.email,
      subject: `Set a new password for ${env.APP_NAME}`,
      kind: "reset-password",
      paragraphs: [
        `Hello ${user.firstName ?? "there"},`,
        `This link lets you set a new password. It works once, for ${minutes} minutes.`,
        "If you did not ask for it, ignore this letter: your password stays as it is.",
      ],
      action: { label: "Set a new password", url: new URL(paths.resetPassword(token), env.APP_URL).href },
    });
    await recordEvent(tx, viewer, {
      action: "user.password_reset_requested",
      object: { type: "user", id: user.id },
    });
    return {};
  },
});
