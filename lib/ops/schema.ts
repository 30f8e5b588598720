import { z } from "zod";
import { MailStatus } from "@/prisma/generated/enums";

/** The outbox's list, from the address. Nonsense is left out, never refused. */
export const mailFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  status: z.enum(MailStatus).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type MailFilter = z.output<typeof mailFilter>;

/** As rows are numbered; a larger number would be refused by the database. */
const id = z.coerce.number().int().positive().max(2_147_483_647);

/** The list behind the bell, from the address: after which notice it goes on, and whether read ones are left out. */
export const notificationFilter = z.object({
  before: id.optional().catch(undefined),
  show: z.enum(["unread"]).optional().catch(undefined),
  /** Was put away just now, and can be taken out again. */
  dismissed: id.optional().catch(undefined),
});

export type NotificationFilter = z.output<typeof notificationFilter>;

export const notificationInput = z.object({ notificationId: id });
export const allNotificationsInput = z.object({});

/** The kinds to be told of by letter; all others of the form are not. */
export const updatePreferencesInput = z.object({ kinds: z.array(z.string().max(100)).max(100).default([]) });

export const lettersInput = z.object({ token: z.string().max(500) });
