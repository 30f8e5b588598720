import "server-only";

import { z } from "zod";
import { command } from "@/lib/command";
import { deliver } from "@/lib/mail";

/** Hands one message of the outbox to the mail server. A message that has left is not sent again. */
export const sendMessage = command({
  input: z.object({ messageId: z.uuid() }),
  async load({ tx, input }) {
    await tx.$queryRaw`select from mail_messages where id = ${input.messageId}::uuid for update`;
    return tx.mailMessage.findUnique({ where: { id: input.messageId } });
  },
  authorize: ({ role }) => role === "system",
  async run({ tx, subject: message }) {
    if (message.status === "sent" || message.status === "kept") return { status: message.status };
    const status = await deliver(message);
    await tx.mailMessage.update({
      where: { id: message.id },
      data: {
        ...(status === "sent" && redacted(message)),
        status,
        sentAt: new Date(),
        attempts: { increment: 1 },
        error: null,
      },
      select: { id: true },
    });
    return { status };
  },
});

/** What has left keeps its words but not its secrets: links in it open doors. */
function redacted({ text, html }: { text: string; html: string }) {
  const secret = /\/(verify-email|reset-password|invite|unsubscribe)\/[\w-]+/g;
  return {
    text: text.replaceAll(secret, "/$1/…"),
    html: html.replaceAll(secret, "/$1/…"),
    unsubscribeUrl: null,
  };
}
