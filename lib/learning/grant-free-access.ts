import "server-only";

import type { Tx } from "@/lib/db";

/**
 * Before a free course gets a price: whoever is enrolled keeps it for good, also those who once came by a seat, a
 * plan or a purchase.
 */
export function grantFreeAccess(tx: Tx, courseId: number) {
  return tx.$executeRaw`
    update enrollments e set is_free = true
    from courses c
    where c.id = e.course_id and c.id = ${courseId} and c.price = 0 and not e.is_free`;
}
