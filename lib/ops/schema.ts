import { z } from "zod";
import { MailStatus } from "@/prisma/generated/enums";

/** The outbox's list, from the address. Nonsense is left out, never refused. */
export const mailFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  status: z.enum(MailStatus).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type MailFilter = z.output<typeof mailFilter>;
