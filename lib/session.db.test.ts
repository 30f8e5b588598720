import { encode } from "next-auth/jwt";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clock } from "./clock";
import { db } from "./db";
import { clearSessionCookie, getViewer, requireMember, requireRole, writeSessionCookie } from "./session";
import { sessionSeconds } from "./session-length";
import type { Member } from "./viewer";
import { createPerson } from "@/scripts/db/test-world";

const name = "next-auth.session-token";
const secret = "a secret that only the tests know, and nobody else";
const request = vi.hoisted(() => ({
  headers: new Headers(),
  jar: new Map<string, { value: string; options?: object }>(),
}));

// One request's headers and cookies, which Next would hand over.
vi.mock("next/headers", () => ({
  headers: () => Promise.resolve(request.headers),
  cookies: () =>
    Promise.resolve({
      get: (key: string) => request.jar.get(key),
      set: (key: string, value: string, options: object) => request.jar.set(key, { value, options }),
      delete: (key: string) => request.jar.delete(key),
    }),
}));

let count = 0;
let mia: Member;
let sessionId: string;

beforeEach(async () => {
  request.headers = new Headers({
    "x-request-id": "r-1",
    "x-forwarded-for": "203.0.113.9",
    "user-agent": "curl",
  });
  request.jar.clear();
  mia = await createPerson(`mia${(count += 1)}`);
  await db.user.update({ where: { id: mia.id }, data: { firstName: "Mia", lastName: "Ng" } });
  ({ id: sessionId } = await db.userSession.create({
    data: { userId: mia.id, expiresAt: new Date(Date.now() + sessionSeconds * 1000) },
  }));
});
afterEach(() => {
  vi.restoreAllMocks();
});

const session = () => db.userSession.findUniqueOrThrow({ where: { id: sessionId } });
const isGuest = { id: null, role: "guest", requestId: "r-1", ip: "203.0.113.9", userAgent: "curl" };

describe("a signed-in person", () => {
  it("is known by the cookie at the next request, with name, role and where it comes from", async () => {
    expect(await getViewer()).toEqual(isGuest);
    await writeSessionCookie(sessionId);
    expect(await getViewer()).toEqual({
      ...isGuest,
      id: mia.id,
      role: "student",
      username: mia.username,
      name: "Mia Ng",
      image: null,
      companyId: null,
      emailVerified: true,
      sessionId,
      unread: 0,
    });
    await clearSessionCookie();
    expect(await getViewer()).toEqual(isGuest);
  });

  it("brings along how much waits behind the bell, up to ten, in the statement that finds them", async () => {
    const data = Array.from({ length: 12 }, (_, i) => ({
      ...{ userId: mia.id, kind: "quiz.graded", subject: `${i}`, title: "Graded" },
      readAt: i < 9 ? new Date() : null,
    }));
    await db.notification.createMany({ data });
    await writeSessionCookie(sessionId);
    const spy = vi.spyOn(Client.prototype, "query");
    expect(await getViewer()).toMatchObject({ id: mia.id, unread: 3 });
    expect(spy).toHaveBeenCalledTimes(1);
    await db.notification.updateMany({ where: { userId: mia.id }, data: { readAt: null } });
    expect(await getViewer()).toMatchObject({ unread: 10 });
  });

  it("carries a cookie that no script can read and that holds nothing about the person", async () => {
    await writeSessionCookie(sessionId);
    const cookie = request.jar.get(name);
    expect(cookie?.options).toEqual({
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: false,
      maxAge: sessionSeconds,
    });
    for (const fact of [sessionId, mia.id, mia.username]) expect(cookie?.value).not.toContain(fact);
  });

  it("has a new role and name at once", async () => {
    await writeSessionCookie(sessionId);
    await db.user.update({ where: { id: mia.id }, data: { role: "admin", firstName: null, lastName: null } });
    expect(await getViewer()).toMatchObject({ role: "admin", name: mia.username });
  });

  it.each([
    ["suspended", () => db.user.update({ where: { id: mia.id }, data: { suspendedAt: new Date() } })],
    ["erased", () => db.user.update({ where: { id: mia.id }, data: { erasedAt: new Date() } })],
    ["signed out elsewhere", () => db.userSession.delete({ where: { id: sessionId } })],
    [
      "away for a month",
      () => db.userSession.update({ where: { id: sessionId }, data: { expiresAt: new Date() } }),
    ],
  ])("is a guest from the moment of being %s", async (_how, change) => {
    await writeSessionCookie(sessionId);
    await change();
    expect(await getViewer()).toEqual(isGuest);
  });

  it("stays signed in by coming back, which is written down every five minutes and not at each click", async () => {
    await writeSessionCookie(sessionId);
    const before = await session();
    await getViewer();
    expect(await session()).toEqual(before);
    const later = new Date(before.lastSeenAt.getTime() + 5 * 60_000 + 1);
    vi.spyOn(clock, "now").mockReturnValue(later);
    await getViewer();
    expect(await session()).toMatchObject({
      lastSeenAt: later,
      expiresAt: new Date(later.getTime() + sessionSeconds * 1000),
    });
  });
});

describe("a cookie that is not ours", () => {
  const hour = 60 * 60;
  it.each([
    ["garbage", () => "garbage"],
    ["empty", () => ""],
    ["the bare id", () => sessionId],
    [
      "signed with another secret",
      () => encode({ token: { sid: sessionId }, secret: "another", maxAge: hour }),
    ],
    ["too old", () => encode({ token: { sid: sessionId }, secret, maxAge: -hour })],
    ["without a session", () => encode({ token: { sub: mia.id }, secret, maxAge: hour })],
    ["with a session that is a list", () => encode({ token: { sid: [sessionId] }, secret, maxAge: hour })],
  ])("signs nobody in: %s", async (_what, make) => {
    request.jar.set(name, { value: await make() });
    expect(await getViewer()).toEqual(isGuest);
  });
});

describe("a page that asks who is there", () => {
  it("sends a guest to the door and back afterwards", async () => {
    request.headers.set("x-path", "/learn/x?y=1");
    const target = `/sign-in?callbackUrl=${encodeURIComponent("/learn/x?y=1")}`;
    await expect(requireMember()).rejects.toMatchObject({ digest: expect.stringContaining(target) });
    await expect(requireRole("admin")).rejects.toMatchObject({ digest: expect.stringContaining(target) });
  });

  it("does not exist for another role", async () => {
    await writeSessionCookie(sessionId);
    expect(await requireMember()).toMatchObject({ id: mia.id });
    expect(await requireRole("admin", "student")).toMatchObject({ id: mia.id });
    await expect(requireRole("admin", "instructor")).rejects.toMatchObject({
      digest: expect.stringContaining("404"),
    });
  });
});
