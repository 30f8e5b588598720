import { beforeEach, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { type Member, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { type Notice, notifyPerson } from "./notify-person";

let count = 0;
let mia: Member;
beforeEach(async () => {
  mia = await createPerson(`mia${(count += 1)}`);
});

const notice = (more: Partial<Notice> = {}): Notice => ({
  userId: mia.id,
  kind: "certificate.issued",
  subject: "course:7",
  title: "Your certificate is ready",
  body: "Typography <for> screens",
  url: "/certificates/abc",
  ...more,
});
const tell = (more?: Partial<Notice>) => asViewer(system, (tx) => notifyPerson(tx, notice(more)));
const told = () => db.notification.findMany({ where: { userId: mia.id } });
const letters = () => db.mailMessage.findMany({ where: { recipient: `${mia.username}@example.com` } });

it("somebody who is told finds it in the list and in the mail, with a way to end such letters", async () => {
  await db.user.update({ where: { id: mia.id }, data: { firstName: "Mia" } });
  expect(await tell()).toBe(true);
  expect(await told()).toMatchObject([
    {
      kind: "certificate.issued",
      title: "Your certificate is ready",
      url: "/certificates/abc",
      readAt: null,
    },
  ]);
  const [letter] = await letters();
  expect(letter).toMatchObject({ kind: "certificate.issued", subject: "Your certificate is ready" });
  expect(letter?.unsubscribeUrl).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\/[\w-]+$/);
  const token = letter?.unsubscribeUrl?.split("/").at(-1) ?? "";
  for (const words of [letter?.text, letter?.html]) {
    expect(words).toContain("Hello Mia,");
    expect(words).toContain("http://localhost:3000/certificates/abc");
    expect(words).toContain(`http://localhost:3000/unsubscribe/${token}`);
  }
  expect(letter?.html).not.toContain("<for>");
  expect(token).not.toContain(mia.id);
});

it("of many who tell the same thing at the same moment one does, and one letter leaves", async () => {
  const answers = await Promise.all(Array.from({ length: 16 }, () => tell()));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await told()).toHaveLength(1);
  expect(await letters()).toHaveLength(1);
});

it("another subject, kind or round is another notice", async () => {
  await tell();
  expect(await tell({ subject: "course:8" })).toBe(true);
  expect(await tell({ kind: "certificate.reissued" })).toBe(true);
  expect(await tell({ cycle: "2" })).toBe(true);
  expect(await tell({ cycle: "2" })).toBe(false);
  expect(await told()).toHaveLength(4);
});

it("what was put away does not come again", async () => {
  await tell();
  await db.notification.updateMany({
    where: { userId: mia.id },
    data: { readAt: new Date(), dismissedAt: new Date() },
  });
  expect(await tell()).toBe(false);
});

it.each([
  ["has no proven address", { emailVerified: false }],
  ["has no address", { email: null, emailVerified: false }],
  ["is suspended", { suspendedAt: new Date(), suspendedReason: "A test" }],
])("somebody who %s is told in the list only", async (_who, data) => {
  await db.user.update({ where: { id: mia.id }, data });
  expect(await tell()).toBe(true);
  expect(await told()).toHaveLength(1);
  expect(await letters()).toHaveLength(0);
});

it("a kind that is switched off is not mailed, others are, and what must be known always is", async () => {
  const off = (kind: string) => ({ userId: mia.id, kind, byEmail: false });
  await db.notificationPreference.createMany({
    data: [off("certificate.issued"), off("certificate.revoked")],
  });
  await tell();
  expect(await letters()).toHaveLength(0);
  await tell({ kind: "review.answered" });
  await tell({ kind: "certificate.revoked" });
  const sent = await letters();
  expect(sent.map(({ kind }) => kind).sort()).toEqual(["certificate.revoked", "review.answered"]);
  expect(sent.find(({ kind }) => kind === "certificate.revoked")?.unsubscribeUrl).toBeNull();
});

it("a kind that is not mailed by itself is mailed to whoever asked for it", async () => {
  await tell({ kind: "course.updated" });
  expect(await letters()).toHaveLength(0);
  await db.notificationPreference.create({
    data: { userId: mia.id, kind: "course.updated", byEmail: true },
  });
  await tell({ kind: "course.updated", cycle: "2" });
  expect(await letters()).toHaveLength(1);
});

it("nobody is told of what was taken back", async () => {
  const failed = db.$transaction(async (tx) => {
    await notifyPerson(tx, notice());
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await told()).toEqual([]);
  expect(await letters()).toEqual([]);
});

it("a title that was cut through a character is told all the same, in the list and by letter", async () => {
  await tell({ title: "Knots 🪢".slice(0, 7) });
  expect(await told()).toMatchObject([{ title: "Knots \uFFFD" }]);
  expect(await letters()).toHaveLength(1);
});
