import "server-only";

import { command, nothing } from "@/lib/command";
import { loadNotification } from "./load-notification";
import { hasNotices } from "./policy";
import { allNotificationsInput, notificationInput } from "./schema";

/** Puts a notice away, read or not. Its row stays, or the same notice could come again. */
export const dismissNotification = command({
  input: notificationInput,
  load: loadNotification,
  authorize: hasNotices,
  async run({ tx, subject: { id } }) {
    await tx.$executeRaw`
      update notifications set dismissed_at = now(), read_at = coalesce(read_at, now())
      where id = ${id} and dismissed_at is null`;
    return { id };
  },
});

/** Puts away all that the viewer has read; what waits stays. */
export const dismissReadNotifications = command({
  input: allNotificationsInput,
  load: nothing,
  authorize: hasNotices,
  async run({ tx, viewer: { id } }) {
    if (id === null) return { count: 0 };
    const where = { userId: id, readAt: { not: null }, dismissedAt: null };
    return tx.notification.updateMany({ where, data: { dismissedAt: new Date() } });
  },
});
