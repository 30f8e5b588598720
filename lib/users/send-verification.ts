import "server-only";

import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sendMail } from "@/lib/mail";
import { paths, safeReturn } from "@/lib/paths";
import { newToken } from "@/lib/tokens";

const hours = 24;

/** Mails a link that proves the address; an older link stops working. */
export async function sendVerification(
  tx: Tx,
  user: { id: string; email: string; firstName: string | null },
  callbackUrl: string | undefined,
) {
  const { token, hash } = newToken();
  await tx.user.update({
    where: { id: user.id },
    data: {
      emailVerificationToken: hash,
      emailVerificationExpiresAt: new Date(Date.now() + hours * 60 * 60 * 1000),
    },
    select: { id: true },
  });
  const link = new URL(paths.verifyEmail(token), env.APP_URL);
  const back = safeReturn(callbackUrl, "");
  if (back) link.searchParams.set("callbackUrl", back);

  await sendMail(tx, {
    to: user.email,
    subject: `Confirm your address for ${env.APP_NAME}`,
    kind: "verify-email",
    paragraphs: [
      `Hello ${user.firstName ?? "there"},`,
      `Please confirm that this is your address. The link works for ${hours} hours.`,
      "If you did not create an account, ignore this letter: nothing happens without the link.",
    ],
    action: { label: "Confirm my address", url: link.href },
  });
}
