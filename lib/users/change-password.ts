import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError, fieldError } from "@/lib/errors";
import { hashPassword, verifyPassword } from "@/lib/password";
import { spend } from "@/lib/rate-limit";
import { isMember } from "@/lib/viewer";
import { refuseWeakPassword } from "./password-rules";
import { isSelf } from "./policy";
import { changePasswordInput } from "./schema";
import { sendPasswordNotice } from "./send-password-notice";

/** Changes the viewer's own password. Sign-ins on other devices end. */
export const changePassword = command({
  input: changePasswordInput,
  async prepare({ db, viewer, input }) {
    if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    await spend("sign-in-account", viewer.id);
    const user = await db.user.findUnique({
      where: { id: viewer.id },
      select: { id: true, password: true, email: true, firstName: true, lastName: true, username: true },
    });
    if (!(await verifyPassword(input.currentPassword, user?.password ?? null)) || !user) {
      throw fieldError("currentPassword", "This is not your current password.");
    }
    refuseWeakPassword(input.password, [
      user.username,
      user.email?.split("@")[0],
      user.firstName,
      user.lastName,
    ]);
    return { user, password: await hashPassword(input.password), sessionId: viewer.sessionId };
  },
  load: async ({ prepared }) => ({ userId: prepared.user.id }),
  authorize: isSelf,
  async run({ tx, viewer, prepared: { user, password, sessionId } }) {
    await tx.user.update({ where: { id: user.id }, data: { password }, select: { id: true } });
    await tx.userSession.deleteMany({ where: { userId: user.id, id: { not: sessionId } } });
    await recordEvent(tx, viewer, { action: "user.password_changed", object: { type: "user", id: user.id } });
    await sendPasswordNotice(tx, user);
    return {};
  },
});
