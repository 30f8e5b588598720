import "server-only";

import { command } from "@/lib/command";
import { paths, safeReturn } from "@/lib/paths";
import { loadNotification } from "./load-notification";
import { hasNotices } from "./policy";
import { notificationInput } from "./schema";

/** Opening a notice reads it, and leads to what it is about. */
export const openNotification = command({
  input: notificationInput,
  load: loadNotification,
  authorize: hasNotices,
  async run({ tx, subject: { id, url } }) {
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: new Date() } });
    return { url: safeReturn(url, paths.notifications()) };
  },
});
