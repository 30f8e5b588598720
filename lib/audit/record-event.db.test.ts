import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { recordEvent } from "./record-event";

let admin: Member;
beforeAll(async () => {
  admin = {
    ...(await createPerson("root", "admin")),
    ip: "203.0.113.5",
    requestId: "r-1",
    userAgent: "curl",
  };
});

const event = { action: "thing.changed", object: { type: "thing", id: 7 } };
const newest = () => db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });

it("what an admin did is on record: who, what, to what, from where, and why", async () => {
  await db.$transaction((tx) =>
    recordEvent(tx, admin, { ...event, before: { state: "a" }, after: { state: null }, reason: "A ticket" }),
  );
  expect(await newest()).toEqual({
    id: expect.any(BigInt),
    at: expect.any(Date),
    actorId: admin.id,
    actorRole: "admin",
    action: "thing.changed",
    objectType: "thing",
    objectId: "7",
    before: { state: "a" },
    after: { state: null },
    reason: "A ticket",
    ip: "203.0.113.5",
    requestId: "r-1",
  });
});

it("what nobody in particular did is on record too", async () => {
  for (const viewer of [system, guest()]) {
    await db.$transaction((tx) => recordEvent(tx, viewer, event));
    expect(await newest()).toMatchObject({
      actorId: null,
      actorRole: viewer.role,
      before: null,
      reason: null,
    });
  }
});

it("what was taken back leaves no record", async () => {
  const before = await db.auditEvent.count();
  const failed = db.$transaction(async (tx) => {
    await recordEvent(tx, admin, event);
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(await db.auditEvent.count()).toBe(before);
});

it("nobody who runs the app can change the record or cut it off", async () => {
  const { id } = await newest();
  const denied = /permission denied|42501/;
  await expect(db.auditEvent.update({ where: { id }, data: { actorId: null } })).rejects.toThrow(denied);
  await expect(db.auditEvent.delete({ where: { id } })).rejects.toThrow(denied);
  await expect(db.$executeRaw`truncate audit_events`).rejects.toThrow(denied);
});
