import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadManagedUser } from "./load-user";
import { canManageUser } from "./policy";
import { restoreUserInput, suspendUserInput } from "./schema";

/** Closes an account to its holder at once; nothing of theirs is deleted. */
export const suspendUser = command({
  input: suspendUserInput,
  load: ({ tx, viewer, input }) => loadManagedUser(tx, viewer, input.userId),
  authorize: canManageUser,
  async run({ tx, viewer, input: { reason }, subject: { userId, username } }) {
    const suspended = { suspendedAt: new Date(), suspendedReason: reason };
    await tx.user.update({ where: { id: userId }, data: suspended, select: { id: true } });
    await tx.userSession.deleteMany({ where: { userId } });
    await recordEvent(tx, viewer, { action: "user.suspended", object: { type: "user", id: userId }, reason });
    return { username };
  },
});

/** Opens a suspended account again. */
export const restoreUser = command({
  input: restoreUserInput,
  load: ({ tx, viewer, input }) => loadManagedUser(tx, viewer, input.userId),
  authorize: canManageUser,
  async run({ tx, viewer, subject: { userId, username } }) {
    const open = { suspendedAt: null, suspendedReason: null };
    await tx.user.update({ where: { id: userId }, data: open, select: { id: true } });
    await recordEvent(tx, viewer, { action: "user.restored", object: { type: "user", id: userId } });
    return { username };
  },
});
