import "server-only";

import { command, nothing } from "@/lib/command";
import { hasNotices } from "./policy";
import { allNotificationsInput } from "./schema";

/** Marks all that waits for the viewer as read. */
export const markNotifications = command({
  input: allNotificationsInput,
  load: nothing,
  authorize: hasNotices,
  async run({ tx, viewer: { id } }) {
    if (id === null) return { count: 0 };
    return tx.notification.updateMany({ where: { userId: id, readAt: null }, data: { readAt: new Date() } });
  },
});
