import "server-only";

import { z } from "zod";
import { command } from "@/lib/command";

/** Notes why a message could not be handed over; the job queue tries again later. */
export const recordMailFailure = command({
  input: z.object({ messageId: z.uuid(), error: z.string() }),
  load: ({ tx, input }) =>
    tx.mailMessage.findUnique({ where: { id: input.messageId }, select: { id: true } }),
  authorize: ({ role }) => role === "system",
  async run({ tx, input: { error }, subject: { id } }) {
    const data = { status: "failed" as const, attempts: { increment: 1 }, error: error.slice(0, 1_000) };
    await tx.mailMessage.update({ where: { id }, data, select: { id: true } });
    return {};
  },
});
