import "server-only";

import { anyone, command } from "@/lib/command";
import { spend } from "@/lib/rate-limit";
import { requestVerificationInput } from "./schema";
import { sendVerification } from "./send-verification";

/** Sends the confirmation letter again, where an account waits for it. The answer never says whether one does. */
export const requestVerification = command({
  input: requestVerificationInput,
  async prepare({ viewer, input }) {
    await spend("sign-up", viewer.ip);
    await spend("mail-address", input.email);
  },
  async load({ tx, input: { email } }) {
    const where = { email, emailVerified: false, suspendedAt: null, erasedAt: null };
    return { user: await tx.user.findFirst({ where, select: { id: true, firstName: true } }) };
  },
  authorize: anyone,
  async run({ tx, input, subject: { user } }) {
    if (user) await sendVerification(tx, { ...user, email: input.email }, input.callbackUrl);
    return {};
  },
});
