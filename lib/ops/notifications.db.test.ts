import { Client } from "pg";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { dismissNotification, dismissReadNotifications } from "./dismiss-notification";
import { markNotifications } from "./mark-notifications";
import { openNotification } from "./open-notification";
import { listNotifications } from "./queries";
import { restoreNotification } from "./restore-notification";
import { notificationFilter } from "./schema";

let count = 0;
let mia: Member;
let other: Member;
beforeEach(async () => {
  mia = await createPerson(`mia${(count += 1)}`);
  other = await createPerson(`other${count}`);
});

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 22, minutes));
async function tell(person: Member, subject: string, more: object = {}) {
  const data = {
    userId: person.id,
    kind: "quiz.graded",
    subject,
    title: `About ${subject}`,
    url: "/learn",
    ...more,
  };
  return (await db.notification.create({ data })).id;
}
const list = (query: object = {}) => listNotifications(mia, notificationFilter.parse(query));
const titles = async (query?: object) => (await list(query)).notifications.map(({ title }) => title);
const row = (id: number) => db.notification.findUniqueOrThrow({ where: { id } });

it("the list is the viewer’s own, newest first, by the day and hour of their own calendar", async () => {
  await db.user.update({ where: { id: mia.id }, data: { timeZone: "Asia/Tokyo" } });
  await tell(mia, "old", { createdAt: at(0), readAt: at(9) });
  const id = await tell(mia, "new", { createdAt: at(5), body: "More" });
  await tell(other, "foreign");
  expect(await list()).toEqual({
    today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    total: 2,
    unread: 1,
    next: null,
    notifications: [
      expect.objectContaining({ id, isRead: false, body: "More", day: "2026-11-21", time: "07:05" }),
      expect.objectContaining({ title: "About old", isRead: true }),
    ],
  });
  expect(await titles({ show: "unread" })).toEqual(["About new"]);
});

it("a long list goes on where it stopped, also where two came in the same moment, in one statement each", async () => {
  const data = Array.from({ length: 65 }, (_, i) => ({
    ...{
      userId: mia.id,
      kind: "quiz.graded",
      subject: `${i}`,
      title: `${i}`,
      createdAt: at(Math.floor(i / 3)),
    },
  }));
  await db.notification.createMany({ data });
  const spy = vi.spyOn(Client.prototype, "query");
  const first = await list();
  const second = await list({ before: first.next });
  const third = await list({ before: second.next });
  expect(spy).toHaveBeenCalledTimes(3);
  spy.mockRestore();
  const all = [first, second, third].flatMap(({ notifications }) => notifications);
  expect(all.map(({ title }) => Number(title))).toEqual(data.map((_, i) => 64 - i));
  expect([second.notifications.length, third.notifications.length, third.next]).toEqual([30, 5, null]);
});

it("the place in another person’s list shows nothing", async () => {
  await tell(mia, "own");
  expect(await titles({ before: await tell(other, "foreign") })).toEqual([]);
});

it("opening a notice reads it once and leads there, never to another site", async () => {
  const id = await tell(mia, "one");
  expect(await openNotification(mia, { notificationId: id })).toEqual({ url: "/learn" });
  const { readAt } = await row(id);
  expect(readAt).not.toBeNull();
  await openNotification(mia, { notificationId: String(id) });
  expect((await row(id)).readAt).toEqual(readAt);

  const away = await tell(mia, "away", { url: "https://elsewhere.example" });
  expect(await openNotification(mia, { notificationId: away })).toEqual({ url: "/notifications" });
  const still = await tell(mia, "still", { url: null });
  expect(await openNotification(mia, { notificationId: still })).toEqual({ url: "/notifications" });
});

it("what is put away is gone from the list, counts as read, and comes back when that is undone", async () => {
  const id = await tell(mia, "one");
  await dismissNotification(mia, { notificationId: id });
  expect(await list()).toMatchObject({ total: 0, unread: 0, notifications: [] });
  await restoreNotification(mia, { notificationId: id });
  expect(await list()).toMatchObject({ total: 1, unread: 0, notifications: [{ id, isRead: true }] });
});

it("all can be marked as read, and what is read put away, without touching anybody else’s", async () => {
  const read = await tell(mia, "read", { readAt: at(1) });
  await tell(mia, "waiting");
  const foreign = await tell(other, "foreign", { readAt: at(1) });
  expect(await dismissReadNotifications(mia, {})).toEqual({ count: 1 });
  expect((await row(read)).dismissedAt).not.toBeNull();
  expect((await row(foreign)).dismissedAt).toBeNull();
  expect(await titles()).toEqual(["About waiting"]);

  const unread = await tell(other, "unread");
  expect(await markNotifications(mia, {})).toEqual({ count: 1 });
  expect(await list()).toMatchObject({ total: 1, unread: 0 });
  expect((await row(unread)).readAt).toBeNull();
});

it("another person’s notice is not there, for admins neither, and nothing of it changes", async () => {
  const id = await tell(other, "foreign");
  for (const viewer of [mia, await createPerson(`root${count}`, "admin"), guest()]) {
    for (const write of [openNotification, dismissNotification, restoreNotification]) {
      await expect(write(viewer, { notificationId: id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  }
  for (const write of [markNotifications, dismissReadNotifications]) {
    await expect(write(guest(), {})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  }
  expect(await row(id)).toMatchObject({ readAt: null, dismissedAt: null });
});

it.each([{}, { notificationId: 0 }, { notificationId: "x" }, { notificationId: 2 ** 31 }])(
  "%j is no notice",
  async (input) => expect(openNotification(mia, input)).rejects.toMatchObject({ code: "INVALID" }),
);
