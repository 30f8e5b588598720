import "server-only";

import { command } from "@/lib/command";
import { loadNotification } from "./load-notification";
import { hasNotices } from "./policy";
import { notificationInput } from "./schema";

/** Takes a notice out again that was put away. It stays read. */
export const restoreNotification = command({
  input: notificationInput,
  load: loadNotification,
  authorize: hasNotices,
  async run({ tx, subject: { id } }) {
    await tx.notification.updateMany({ where: { id }, data: { dismissedAt: null } });
    return { id };
  },
});
