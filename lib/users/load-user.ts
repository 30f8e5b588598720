import "server-only";

import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { isAdmin, type Viewer } from "@/lib/viewer";

/**
 * A person as the back office's commands see them; for anybody but admins nobody is there. Both are locked until
 * the command is done, and whoever acts must still be an admin: two who demote each other at once would leave none.
 */
export async function loadManagedUser(tx: Tx, viewer: Viewer, userId: string) {
  if (!isAdmin(viewer)) return null;
  const locked = await tx.$queryRaw<{ id: string; isAdmin: boolean }[]>`
    select id, role = 'admin' and suspended_at is null and erased_at is null as "isAdmin"
    from users where id in (${userId}, ${viewer.id ?? ""}) order by id for no key update`;
  const actor = locked.find(({ id }) => id === viewer.id);
  if (viewer.role === "admin" && !actor?.isAdmin)
    throw new AppError("FORBIDDEN", "You are no admin any more.");

  const user = await tx.user.findFirst({
    where: { id: userId, erasedAt: null },
    select: { id: true, username: true, role: true, companyId: true, suspendedAt: true },
  });
  return user && { ...user, userId: user.id };
}
