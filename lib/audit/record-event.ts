import "server-only";

import type { Tx } from "@/lib/db";
import type { Origin } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

/** A viewer, or the person that a guest has just proven to be. */
type Actor = Omit<Origin, "userAgent"> & { id: string | null; role: string };

type Change = {
  /** `<noun>.<verb>`, such as `user.role_changed`. */
  action: string;
  object: { type: string; id: string | number };
  /** Ids and states, never names, addresses or secrets. */
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
};

/** Writes what `actor` did, in the transaction that does it. */
export async function recordEvent(tx: Tx, actor: Actor, { action, object, before, after, reason }: Change) {
  await tx.auditEvent.create({
    data: {
      actorId: actor.id,
      actorRole: actor.role,
      action,
      objectType: object.type,
      objectId: String(object.id),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      reason: reason ?? null,
      ip: actor.ip,
      requestId: actor.requestId,
    },
    select: { id: true },
  });
}
