import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command, nothing } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { verifyPassword } from "@/lib/password";
import { homeOf, paths, safeReturn } from "@/lib/paths";
import { restore, spend } from "@/lib/rate-limit";
import { createSession } from "./create-session";
import { signInInput } from "./schema";
import { sendVerification } from "./send-verification";

/**
 * Signs in by username or e-mail address. An unknown name, a wrong password and a suspended account read the
 * same and take the same time.
 * @returns the new session and where to go; no session, and a new letter, while the address is not verified
 */
export const signIn = command({
  input: signInInput,
  async prepare({ db, viewer, input: { identifier, password } }) {
    await spend("sign-in-address", viewer.ip);
    await spend("sign-in-account", identifier);
    const user = await db.user.findFirst({
      where: identifier.includes("@") ? { email: identifier } : { username: identifier },
      select: {
        id: true,
        role: true,
        password: true,
        email: true,
        emailVerified: true,
        firstName: true,
        suspendedAt: true,
        erasedAt: true,
      },
    });
    const matches = await verifyPassword(password, user?.password ?? null);
    if (!user || !matches || user.suspendedAt || user.erasedAt) {
      throw new AppError("UNAUTHENTICATED", "The username or the password is wrong.");
    }
    if (!user.emailVerified && user.email) await spend("mail-address", user.email);
    await restore("sign-in-account", identifier);
    return user;
  },
  load: nothing,
  authorize: anyone,
  async run({ tx, viewer, input, prepared: user }) {
    if (!user.emailVerified && user.email) {
      await sendVerification(tx, { ...user, email: user.email }, input.callbackUrl);
      return { sessionId: null, redirectTo: paths.checkMail() };
    }
    const sessionId = await createSession(tx, user.id, viewer);
    const event = { action: "user.signed_in", object: { type: "user", id: user.id } };
    await recordEvent(tx, { ...viewer, id: user.id, role: user.role }, event);
    return { sessionId, redirectTo: safeReturn(input.callbackUrl, homeOf[user.role]) };
  },
});
