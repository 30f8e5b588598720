import "server-only";

import type { Tx } from "@/lib/db";
import { sessionSeconds } from "@/lib/session-length";
import type { Origin } from "@/lib/viewer";

/** Opens a revocable sign-in. The caller has proven who it is for. */
export async function createSession(tx: Tx, userId: string, origin: Origin) {
  const now = Date.now();
  await tx.user.update({
    where: { id: userId },
    data: { lastSignInAt: new Date(now) },
    select: { id: true },
  });
  const { id } = await tx.userSession.create({
    data: {
      userId,
      userAgent: origin.userAgent,
      ip: origin.ip,
      expiresAt: new Date(now + sessionSeconds * 1000),
    },
    select: { id: true },
  });
  return id;
}
