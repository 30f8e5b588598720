import "server-only";

import type { Tx } from "@/lib/db";

/** A person as the back office's commands see them, locked until they are done. */
export async function loadManagedUser(tx: Tx, userId: string) {
  await tx.$queryRaw`select from users where id = ${userId} for update`;
  const user = await tx.user.findFirst({
    where: { id: userId, erasedAt: null },
    select: { id: true, username: true, role: true, companyId: true, suspendedAt: true },
  });
  return user && { ...user, userId: user.id };
}
