import "server-only";

import type { Tx } from "@/lib/db";

/**
 * What one person learns happens one after the other until the transaction ends: who enrolls at the moment when
 * they finish a lesson of that course would otherwise be looked at twice, both times without the other half.
 */
export function lockLearner(tx: Tx, userId: string) {
  return tx.$queryRaw`select from users where id = ${userId} for no key update`;
}
