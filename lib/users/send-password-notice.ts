import "server-only";

import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { paths } from "@/lib/paths";

/** Tells the owner that the password changed, so that a thief can't do it quietly. */
export async function sendPasswordNotice(tx: Tx, user: { email: string | null; firstName: string | null }) {
  if (!user.email) return;
  await sendMail(tx, {
    to: user.email,
    subject: `Your ${env.APP_NAME} password was changed`,
    kind: "password-changed",
    paragraphs: [
      `Hello ${user.firstName ?? "there"},`,
      "Your password was changed, and you were signed out everywhere else.",
      "If it was not you, set a new password now.",
    ],
    action: { label: "Set a new password", url: new URL(paths.forgotPassword(), env.APP_URL).href },
  });
}
