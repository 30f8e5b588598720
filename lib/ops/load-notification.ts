import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";

type Context = { tx: Tx; viewer: Viewer; input: { notificationId: number } };

/** A notice of the viewer's own. Another person's is not there. */
export function loadNotification({ tx, viewer, input }: Context) {
  if (viewer.id === null) return Promise.resolve(null);
  return tx.notification.findFirst({
    where: { id: input.notificationId, userId: viewer.id },
    select: { id: true, url: true },
  });
}
