import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail";
import { system } from "@/lib/viewer";
import { recordMailFailure } from "./record-failure";
import { sendMessage } from "./send-message";

const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, done) =>
    void simpleParser(stream).then((mail) => done(null, void received.push(mail))),
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}`);
});
afterAll(() => server.close());
beforeEach(() => received.splice(0));

const letter = {
  to: "ada@example.com",
  subject: "Grüße & <welcome>",
  kind: "test",
  paragraphs: ["Hello <b>Ada</b>,", "this is for you."],
  action: { label: "Open", url: "http://localhost:3000/verify-email/abc?x=1&y=2" },
};

async function write() {
  await db.$transaction((tx) => sendMail(tx, letter));
  return db.mailMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
}

it("a letter leaves once, readable as text and as a page, with nothing of its words taken for markup", async () => {
  const { id } = await write();
  await Promise.all([sendMessage(system, { messageId: id }), sendMessage(system, { messageId: id })]);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    subject: letter.subject,
    text: expect.stringContaining(letter.action.url),
  });
  expect(received[0]?.html).toContain("&#60;b&#62;Ada");
  expect(await db.mailMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "sent",
    attempts: 1,
  });
});

it("a letter that a rollback takes back was never written, and has no job", async () => {
  const before = await db.mailMessage.count();
  const failed = db.$transaction(async (tx) => {
    await sendMail(tx, letter);
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await db.mailMessage.count()).toBe(before);
});

it("a refused letter keeps the reason", async () => {
  const { id } = await write();
  await recordMailFailure(system, { messageId: id, error: "550 no such mailbox" });
  const message = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(message).toMatchObject({ status: "failed", error: "550 no such mailbox", attempts: 1 });
});
