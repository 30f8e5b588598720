import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { loadManagedUser } from "./load-user";
import { canManageUser } from "./policy";
import { changeRoleInput } from "./schema";

/** Gives a person another role; it counts from the next request on. */
export const changeRole = command({
  input: changeRoleInput,
  load: ({ tx, viewer, input }) => loadManagedUser(tx, viewer, input.userId),
  authorize: canManageUser,
  async run({ tx, viewer, input: { role }, subject: user }) {
    if (role === "company_admin" && user.companyId === null) {
      throw new AppError("CONFLICT", "Only a member of a company can be its company admin.");
    }
    await tx.user.update({ where: { id: user.userId }, data: { role }, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "user.role_changed",
      object: { type: "user", id: user.userId },
      before: { role: user.role },
      after: { role },
    });
    return { username: user.username, role };
  },
});
