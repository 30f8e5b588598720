import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member, system } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { createSession } from "../create-session";
import { revokeSession, signOut } from "../sign-out";
import { getProfile, listSessions } from "./account";

const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1";
let count = 0;
let member: Member;

beforeEach(async () => {
  member = await createPerson(`mia${(count += 1)}`);
});

const begin = (userAgent: string | null = null, of = member) =>
  db.$transaction((tx) => createSession(tx, of.id, { ...guest(), ip: "203.0.113.4", userAgent }));
const left = async (of = member) => (await listSessions(of)).map(({ id }) => id);

describe("the account pages", () => {
  it("show a person the own profile, without password or tokens", async () => {
    expect(Object.keys(await getProfile(member)).sort()).toEqual([
      "bio",
      "createdAt",
      "email",
      "firstName",
      "lastName",
      "learningStyles",
      "profileImage",
      "username",
    ]);
    expect(await getProfile(member)).toMatchObject({ username: member.username });
  });

  it("list one's own devices by name, this one first, then the last used", async () => {
    const [old, here, other] = [await begin(), await begin("curl/8.0"), await begin(phone)];
    const stranger = await createPerson(`stranger${count}`);
    await begin(null, stranger);
    await db.userSession.update({ where: { id: old }, data: { lastSeenAt: new Date(0) } });
    expect(await listSessions({ ...member, sessionId: here })).toEqual([
      row(here, "Unknown device", true),
      row(other, "Safari on iPhone", false),
      row(old, "Unknown device", false),
    ]);
  });

  it("leave out a sign-in that has run out, and show a guest none", async () => {
    const id = await begin();
    await db.userSession.update({ where: { id }, data: { expiresAt: new Date() } });
    expect(await left()).toEqual([]);
    expect(await listSessions(guest())).toEqual([]);
  });
});

describe("signing out", () => {
  it("ends this device's session only", async () => {
    const [here, there] = [await begin(), await begin()];
    await signOut({ ...member, sessionId: here }, {});
    expect(await left()).toEqual([there]);
  });

  it("is nothing to a guest, and twice is once", async () => {
    const here = await begin();
    for (const viewer of [guest(), { ...member, sessionId: here }, { ...member, sessionId: here }])
      expect(await signOut(viewer, {})).toEqual({});
    expect(await left()).toEqual([]);
  });

  it("by a session's id is for the system alone", async () => {
    const id = await begin();
    const admin = await createPerson(`root${count}`, "admin");
    for (const viewer of [member, admin])
      await expect(revokeSession(viewer, { sessionId: id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(revokeSession(guest(), { sessionId: id })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(revokeSession(system, { sessionId: "1 or 1=1" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await left()).toEqual([id]);
    await revokeSession(system, { sessionId: id });
    await revokeSession(system, { sessionId: randomUUID() });
    expect(await left()).toEqual([]);
  });
});

function row(id: string, device: string, isThis: boolean) {
  const times = { createdAt: expect.any(Date), lastSeenAt: expect.any(Date) };
  return { id, device, isThis, ip: "203.0.113.4", ...times };
}
