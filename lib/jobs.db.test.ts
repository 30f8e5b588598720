import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db, disconnect } from "./db";
import { enqueue, startBoss, stopSending } from "./jobs";
import { sendMail } from "./mail";

const letter = {
  to: "ada@example.com",
  subject: "Hello",
  kind: "test",
  paragraphs: ["One.", "Two."],
  action: { label: "Open", url: "http://localhost:3000/learn?a=1&b=2" },
};
let boss: PgBoss;

beforeAll(async () => {
  boss = await startBoss({ supervise: false, schedule: false });
});
afterAll(() => boss.stop({ graceful: false }));

async function waiting() {
  const jobs = await boss.fetch<{ messageId: string }>("mail.send", { batchSize: 100 });
  return jobs.map(({ data }) => data.messageId);
}

it("a job waits from the moment its transaction commits, with what it needs", async () => {
  await db.$transaction(async (tx) => {
    await enqueue(tx, "mail.send", { messageId: "m-1" });
    expect(await waiting()).toEqual([]);
  });
  expect(await waiting()).toEqual(["m-1"]);
  expect(await waiting()).toEqual([]);
});

it("a job of a transaction that is rolled back was never there", async () => {
  const failed = db.$transaction(async (tx) => {
    await enqueue(tx, "mail.send", { messageId: "m-2" });
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await waiting()).toEqual([]);
});

it("a job that fails is tried again, later each time", async () => {
  await db.$transaction((tx) => enqueue(tx, "mail.send", { messageId: "m-3" }));
  const [job] = await boss.fetch("mail.send");
  await boss.fail("mail.send", job?.id ?? "");
  const again = await boss.findJobs("mail.send", { id: job?.id ?? "" });
  expect(again).toMatchObject([{ state: "retry", retryLimit: 8, retryBackoff: true }]);
  expect(again[0]?.startAfter.getTime()).toBeGreaterThan(Date.now() + 20_000);
});

it("a second worker that starts finds the queues as they are", async () => {
  const second = await startBoss({ supervise: false, schedule: false });
  expect((await second.getQueues()).map(({ name }) => name)).toContain("mail.send");
  await second.stop({ graceful: false });
});

it("a letter is written with its job, once as text and once as a page", async () => {
  await db.$transaction((tx) => sendMail(tx, letter));
  const message = await db.mailMessage.findFirstOrThrow();
  expect(await waiting()).toEqual([message.id]);
  expect(message).toMatchObject({ recipient: letter.to, kind: "test", status: "queued" });
  expect(message.text).toBe(`One.\n\nTwo.\n\nOpen:\n${letter.action.url}\n\nM4T\nhttp://localhost:3000`);
  expect(message.html).toContain('<a href="http://localhost:3000/learn?a=1&#38;b=2"');
  expect(message.html).toMatch(/<p>One\.<\/p>\n<p>Two\.<\/p>/);
});

it("what stands in a letter is never taken for markup", async () => {
  const rude = `<img src=x onerror="alert('1')">`;
  const written = {
    ...letter,
    subject: rude,
    paragraphs: [rude],
    action: { label: rude, url: `https://x.example/${rude}` },
  };
  await db.$transaction((tx) => sendMail(tx, written));
  const { html } = await db.mailMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  expect(html).not.toContain("<img");
  expect(html).not.toContain(`onerror="`);
});

it("whoever lets go of the database leaves no connection behind, and can begin anew", async () => {
  await boss.stop({ graceful: false });
  await Promise.all(
    [1, 2, 3].map(() => db.$transaction((tx) => enqueue(tx, "mail.send", { messageId: "m-3" }))),
  );
  await stopSending();
  await disconnect();
  const open = await db.$queryRaw`
    select application_name as name, count(*)::int from pg_stat_activity
    where datname = current_database() and application_name like 'm4t%' group by 1`;
  expect(open).toEqual([{ name: "m4t", count: 1 }]);

  await db.$transaction((tx) => enqueue(tx, "mail.send", { messageId: "m-4" }));
  await stopSending();
});
