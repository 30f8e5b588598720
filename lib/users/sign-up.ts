import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { anyone, command } from "@/lib/command";
import { env } from "@/lib/env";
import { fieldError } from "@/lib/errors";
import { sendMail } from "@/lib/mail";
import { hashPassword } from "@/lib/password";
import { paths } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { refuseWeakPassword } from "./password-rules";
import { signUpInput } from "./schema";
import { sendVerification } from "./send-verification";

/**
 * Creates an account and mails a link to confirm its address. Where the address already has an account the
 * answer is the same and the letter says so: nobody learns here who has one.
 */
export const signUp = command({
  input: signUpInput,
  async prepare({ viewer, input }) {
    refuseWeakPassword(input.password, [
      input.username,
      input.email.split("@")[0],
      input.firstName,
      input.lastName,
    ]);
    await spend("sign-up", viewer.ip);
    await spend("mail-address", input.email);
    return { password: await hashPassword(input.password) };
  },
  async load({ tx, input: { username, email } }) {
    const taken = await tx.user.findUnique({ where: { username }, select: { id: true } });
    if (taken) throw fieldError("username", "This username is taken. Please choose another one.", "CONFLICT");
    return { holder: await tx.user.findUnique({ where: { email }, select: { id: true, firstName: true } }) };
  },
  authorize: anyone,
  async run({ tx, viewer, input, prepared, subject: { holder } }) {
    if (holder) {
      await sendMail(tx, alreadyMember(input.email));
      return {};
    }
    const { callbackUrl, ...person } = input;
    const user = await tx.user.create({
      data: { ...person, ...prepared },
      select: { id: true, firstName: true },
    });
    await sendVerification(tx, { ...user, email: input.email }, callbackUrl);
    await recordEvent(tx, viewer, { action: "user.signed_up", object: { type: "user", id: user.id } });
    return {};
  },
});

function alreadyMember(to: string) {
  return {
    to,
    subject: `You already have an account at ${env.APP_NAME}`,
    kind: "already-member",
    paragraphs: [
      "Somebody, probably you, asked for an account with this address. It has one already.",
      "Sign in with it, or set a new password if you don’t remember it. If it was not you, ignore this letter.",
    ],
    action: { label: "Set a new password", url: new URL(paths.forgotPassword(), env.APP_URL).href },
  };
}
