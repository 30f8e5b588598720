import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { hashPassword } from "@/lib/password";
import { createPerson } from "@/scripts/db/test-world";
import { guest, type Member } from "@/lib/viewer";
import { endOtherSessions, endSession } from "./end-session";
import { signIn } from "./sign-in";
import { restoreUser, suspendUser } from "./suspend-user";

const visitor = guest({
  requestId: null,
  ip: "203.0.113.9",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0",
});
const password = "four calm elephants";
let admin: Member;
let member: Member;
let count = 0;

beforeAll(async () => {
  admin = await createPerson("root", "admin");
});

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  member = await createPerson(`mia${(count += 1)}`);
  await db.user.update({ where: { id: member.id }, data: { password: await hashPassword(password) } });
});

const enter = (identifier = member.username, secret = password) =>
  signIn(visitor, { identifier, password: secret });
const sessions = () => db.userSession.count({ where: { userId: member.id } });

describe("signing in", () => {
  it("opens by username and by address, and goes home by role or back where the person came from", async () => {
    expect(await enter()).toMatchObject({ redirectTo: "/learn" });
    const back = await signIn(visitor, {
      identifier: `${member.username}@example.com`,
      password,
      callbackUrl: "/courses/x?y=1",
    });
    expect(back.redirectTo).toBe("/courses/x?y=1");
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/api/auth/signout",
  ])("never leads to %s", async (callbackUrl) => {
    const { redirectTo } = await signIn(visitor, { identifier: member.username, password, callbackUrl });
    expect(redirectTo).toBe("/learn");
  });

  it("says the same to an unknown name, a wrong password and a suspended account", async () => {
    const unknown = await enter("nobody-here").catch((error: Error) => error.message);
    const wrong = await enter(undefined, "wrong password").catch((error: Error) => error.message);
    await suspendUser(admin, { userId: member.id, reason: "Shared the account" });
    const suspended = await enter().catch((error: Error) => error.message);
    expect(new Set([unknown, wrong, suspended])).toEqual(new Set(["The username or the password is wrong."]));
  });

  it("compares a hash also for an unknown name, so that time tells nothing", async () => {
    const piscina = await import("piscina");
    const run = vi.spyOn(piscina.default.prototype, "run");
    await enter("nobody-here").catch(() => undefined);
    expect(run.mock.calls.filter(([, options]) => options?.name === "check")).toHaveLength(1);
    run.mockRestore();
  });

  it("stops guessing after eight tries, and starts anew after the right password", async () => {
    for (let i = 0; i < 7; i++) await enter(undefined, "wrong password").catch(() => undefined);
    expect((await enter()).sessionId).not.toBeNull();
    for (let i = 0; i < 8; i++) await enter(undefined, "wrong password").catch(() => undefined);
    await expect(enter()).rejects.toMatchObject({
      code: "RATE_LIMITED",
      message: expect.stringContaining("wait"),
    });
  });

  it("tells long passwords apart that begin with the same 72 bytes", async () => {
    const long = "x".repeat(72);
    await db.user.update({
      where: { id: member.id },
      data: { password: await hashPassword(`${long}right`) },
    });
    await expect(enter(undefined, `${long}wrong`)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect((await enter(undefined, `${long}right`)).sessionId).not.toBeNull();
  });
});

describe("signing out and locking out", () => {
  it("ends one device or all others, and nobody else's", async () => {
    const first = (await enter()).sessionId!;
    const second = (await enter()).sessionId!;
    const stranger = await createPerson(`stranger${count}`);
    await expect(endSession(stranger, { sessionId: first })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await endSession({ ...member, sessionId: second }, { sessionId: first });
    expect(await sessions()).toBe(1);
    await enter();
    await endOtherSessions({ ...member, sessionId: second }, {});
    expect(await db.userSession.findMany({ where: { userId: member.id } })).toMatchObject([{ id: second }]);
  });

  it("ends every session of a person who is suspended, until the suspension is lifted", async () => {
    await enter();
    await suspendUser(admin, { userId: member.id, reason: "Shared the account" });
    expect(await sessions()).toBe(0);
    await restoreUser(admin, { userId: member.id });
    expect((await enter()).sessionId).not.toBeNull();
  });
});
