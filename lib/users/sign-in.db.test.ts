import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { hashPassword } from "@/lib/password";
import { createPerson } from "@/scripts/db/test-world";
import { guest, type Member } from "@/lib/viewer";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { endOtherSessions, endSession } from "./end-session";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
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

  it("leaves an admin when two demote each other at the same moment", async () => {
    const [one, two] = [
      await createPerson(`one${count}`, "admin"),
      await createPerson(`two${count}`, "admin"),
    ];
    const both = [
      changeRole(one, { userId: two.id, role: "student" }),
      changeRole(two, { userId: one.id, role: "student" }),
    ];
    const settled = await Promise.allSettled(both);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is for admins only, and never on oneself", async () => {
    const other = await createPerson(`other${count}`);
    await expect(suspendUser(member, { userId: other.id, reason: "Because" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(changeRole(member, { userId: member.id, role: "admin" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(changeRole(admin, { userId: admin.id, role: "student" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await changeRole(admin, { userId: other.id, role: "instructor" });
    const events = await db.auditEvent.findMany({ where: { objectId: other.id } });
    expect(events).toMatchObject([
      {
        action: "user.role_changed",
        actorId: admin.id,
        before: { role: "student" },
        after: { role: "instructor" },
      },
    ]);
  });
});

describe("a new password", () => {
  async function mailedToken() {
    const letter = await db.mailMessage.findFirstOrThrow({
      where: { recipient: `${member.username}@example.com`, kind: "reset-password" },
      orderBy: { createdAt: "desc" },
    });
    return /\/reset-password\/([\w-]+)/.exec(letter.text)?.[1] ?? "no token";
  }

  it("is set by a mailed link, once, and ends every other sign-in", async () => {
    await enter();
    await requestPasswordReset(visitor, { email: `${member.username}@example.com` });
    const token = await mailedToken();
    const { sessionId } = await resetPassword(visitor, { token, password: "seven slow rivers" });
    expect(await db.userSession.findMany({ where: { userId: member.id } })).toMatchObject([
      { id: sessionId },
    ]);
    await expect(enter()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(resetPassword(visitor, { token, password: "eight slow rivers" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("goes to one of two people who use the link at the same time", async () => {
    await requestPasswordReset(visitor, { email: `${member.username}@example.com` });
    const token = await mailedToken();
    const tries = ["seven slow rivers", "eight slow rivers"].map((next) =>
      resetPassword(visitor, { token, password: next }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is not mailed to an address without an account, and the answer is the same", async () => {
    const known = await requestPasswordReset(visitor, { email: `${member.username}@example.com` });
    const unknown = await requestPasswordReset(visitor, { email: "nobody@example.com" });
    expect(unknown).toEqual(known);
    expect(await db.mailMessage.count({ where: { recipient: "nobody@example.com" } })).toBe(0);
  });

  it("is changed with the current one only, and signs out the other devices", async () => {
    const here = (await enter()).sessionId!;
    await enter();
    const viewer = { ...member, sessionId: here };
    const wrong = changePassword(viewer, { currentPassword: "not this one", password: "seven slow rivers" });
    await expect(wrong).rejects.toMatchObject({ fieldErrors: { currentPassword: expect.anything() } });
    await changePassword(viewer, { currentPassword: password, password: "seven slow rivers" });
    expect(await db.userSession.findMany({ where: { userId: member.id } })).toMatchObject([{ id: here }]);
    expect(
      await db.mailMessage.count({
        where: { kind: "password-changed", recipient: `${member.username}@example.com` },
      }),
    ).toBe(1);
  });
});
