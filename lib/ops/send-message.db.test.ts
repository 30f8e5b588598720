import { randomUUID } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { sendMail } from "@/lib/mail";
import { guest, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
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

it("a refused letter keeps the reason, and leaves when the server takes it", async () => {
  const { id } = await write();
  await recordMailFailure(system, { messageId: id, error: `550 no such mailbox ${"x".repeat(2_000)}` });
  const message = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(message).toMatchObject({ status: "failed", attempts: 1 });
  expect(message.error).toMatch(/^550 no such mailbox x{900,}$/);
  expect(message.error).toHaveLength(1_000);
  expect(await sendMessage(system, { messageId: id })).toEqual({ status: "sent" });
  expect(await db.mailMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "sent",
    attempts: 2,
    error: null,
    sentAt: expect.any(Date),
  });
});

it("a letter that has left keeps its words, and none of the links that open doors", async () => {
  const { id, text } = await write();
  expect(text).toContain("/verify-email/abc");
  await sendMessage(system, { messageId: id });
  const kept = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  for (const words of [kept.text, kept.html]) {
    expect(words).toContain("this is for you.");
    expect(words).toContain("/verify-email/…");
    expect(words).not.toContain("abc");
  }
});

it("a letter that can be ended says so in its headers and at its end, and forgets the link when it has left", async () => {
  await db.$transaction((tx) =>
    sendMail(tx, { ...letter, unsubscribe: { what: "A test <happens>", token: "tok-1_x" } }),
  );
  const { id, text } = await db.mailMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  expect(text).toContain("http://localhost:3000/unsubscribe/tok-1_x");
  await sendMessage(system, { messageId: id });
  const headers = new Map(received[0]?.headerLines.map(({ key, line }) => [key, line]));
  expect(headers.get("list-unsubscribe")).toBe(
    "List-Unsubscribe: <http://localhost:3000/api/unsubscribe/tok-1_x>",
  );
  expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(received[0]?.html).toContain('href="http://localhost:3000/unsubscribe/tok-1_x"');
  expect(received[0]?.html).toContain("A test &#60;happens&#62;");

  const kept = await db.mailMessage.findUniqueOrThrow({ where: { id } });
  expect(`${kept.text} ${kept.html} ${kept.unsubscribeUrl}`).not.toContain("tok-1_x");
});

it("a letter about the account itself can’t be ended", async () => {
  const { id } = await write();
  await sendMessage(system, { messageId: id });
  expect(received[0]?.headers.has("list")).toBe(false);
});

it("a letter that the server does not take stays whole, to be tried again", async () => {
  const { id, text } = await write();
  server.onRcptTo = (_address, _session, done) => done(new Error("mailbox full"));
  await expect(sendMessage(system, { messageId: id })).rejects.toThrow("mailbox full");
  server.onRcptTo = (_address, _session, done) => done();
  expect(received).toHaveLength(0);
  expect(await db.mailMessage.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "queued",
    attempts: 0,
    text,
  });
});

it("the same letter has the same id at the server, and comes from the site's address", async () => {
  const { id } = await write();
  await sendMessage(system, { messageId: id });
  expect(received[0]).toMatchObject({
    messageId: `<${id}@localhost>`,
    from: { text: expect.stringContaining("M4T") },
  });
});

it("only the system sends letters, and none that does not exist", async () => {
  const { id } = await write();
  const admin = await createPerson("root", "admin");
  for (const viewer of [admin, guest()]) {
    await expect(sendMessage(viewer, { messageId: id })).rejects.toMatchObject({
      code: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/),
    });
    await expect(recordMailFailure(viewer, { messageId: id, error: "x" })).rejects.toThrow();
  }
  await expect(sendMessage(system, { messageId: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(sendMessage(system, { messageId: "1" })).rejects.toMatchObject({ code: "INVALID" });
  expect(received).toHaveLength(0);
});
