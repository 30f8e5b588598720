import "server-only";

import type { Tx } from "@/lib/db";
import { jsonRows } from "@/lib/json-rows";
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
export async function recordEvent(tx: Tx, actor: Actor, change: Change) {
  await recordEvents(tx, actor, [change]);
}

/** The same for many things that were done at once, in one statement. */
export async function recordEvents(tx: Tx, actor: Actor, changes: readonly Change[]) {
  const rows = changes.map(({ object, ...change }) => ({
    ...change,
    type: object.type,
    id: String(object.id),
  }));
  await tx.$executeRaw`
    insert into audit_events
      (at, actor_id, actor_role, action, object_type, object_id, before, after, reason, ip, request_id)
    select clock_timestamp(), ${actor.id}, ${actor.role}, action, type, id, before, after, reason,
           ${actor.ip}, ${actor.requestId}
    from jsonb_to_recordset(${jsonRows(rows)}::jsonb)
         as e (action text, type text, id text, before jsonb, after jsonb, reason text)`;
}
