import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { hashPassword } from "@/lib/password";
import { hashToken } from "@/lib/tokens";
import { guest, type Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { createSession } from "./create-session";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const rounds = process.env.PROVE ? 200 : 5;
const visitor = guest({ requestId: "r-7", ip: "203.0.113.9", userAgent: null });
const password = "four calm elephants";
const next = "seven slow rivers";
let count = 0;
let member: Member;
let email: string;

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  member = await createPerson(`mia${(count += 1)}`);
  email = `${member.username}@example.com`;
  await db.user.update({ where: { id: member.id }, data: { password: await hashPassword(password) } });
});

const ask = (address = email) => requestPasswordReset(visitor, { email: address });
const enter = (secret: string) => signIn(visitor, { identifier: member.username, password: secret });
const letters = (kind: string, recipient = email) =>
  db.mailMessage.findMany({ where: { recipient, kind }, orderBy: { createdAt: "asc" } });

async function mailedToken() {
  await ask();
  const [letter] = (await letters("reset-password")).toReversed();
  return /\/reset-password\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "no token";
}

const tokens = () => db.passwordResetToken.findMany({ where: { userId: member.id } });

describe("asking for a new password", () => {
  it("mails a link that works for an hour, of which only the hash is kept", async () => {
    const token = await mailedToken();
    const [kept] = await tokens();
    expect(kept).toMatchObject({ tokenHash: hashToken(token), usedAt: null });
    const minutes = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    await expect(enter(password)).resolves.toMatchObject({ redirectTo: "/learn" });
  });

  it("answers the same for an address without an account, a suspended and an erased one, and mails nothing", async () => {
    const known = await ask();
    expect(await ask("nobody@example.com")).toEqual(known);
    for (const state of [{ suspendedAt: new Date() }, { suspendedAt: null, erasedAt: new Date() }]) {
      await db.user.update({ where: { id: member.id }, data: state });
      expect(await ask()).toEqual(known);
    }
    expect(await letters("reset-password", "nobody@example.com")).toEqual([]);
    expect(await letters("reset-password")).toHaveLength(1);
    expect(await tokens()).toHaveLength(1);
  });

  it("fills nobody's mailbox: after five letters it has to wait", async () => {
    for (let i = 0; i < 5; i += 1) await ask(email.toUpperCase());
    await expect(ask()).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(await letters("reset-password")).toHaveLength(5);
  });
});

describe("setting a new password by the link", () => {
  it("signs in here and out everywhere else, proves the address, and tells the owner", async () => {
    await db.user.update({ where: { id: member.id }, data: { emailVerified: false, role: "instructor" } });
    await db.$transaction((tx) => createSession(tx, member.id, guest()));
    const reset = await resetPassword(visitor, { token: await mailedToken(), password: next });
    expect(reset).toEqual({ sessionId: expect.any(String), redirectTo: "/teach" });
    expect(await db.userSession.findMany({ where: { userId: member.id } })).toMatchObject([
      { id: reset.sessionId, ip: "203.0.113.9" },
    ]);
    expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
      emailVerified: true,
    });
    await expect(enter(password)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect((await enter(next)).sessionId).not.toBeNull();
    expect(await letters("password-changed")).toHaveLength(1);
    const events = await db.auditEvent.findMany({ where: { objectId: member.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action).slice(0, 2)).toEqual([
      "user.password_reset_requested",
      "user.password_reset",
    ]);
    expect(JSON.stringify(events, (_key, value: unknown) => String(value))).not.toContain(next);
  });

  it("works once, and makes the person's other links worthless", async () => {
    const [first, second] = [await mailedToken(), await mailedToken()];
    await resetPassword(visitor, { token: second, password: next });
    for (const token of [first, second]) {
      await expect(resetPassword(visitor, { token, password: "eight slow rivers" })).rejects.toMatchObject({
        code: "CONFLICT",
      });
    }
    expect((await enter(next)).sessionId).not.toBeNull();
  });

  it.each([
    ["too old", () => db.passwordResetToken.updateMany({ data: { expiresAt: new Date() } })],
    ["of a person suspended since", () => db.user.updateMany({ data: { suspendedAt: new Date() } })],
    ["of a person erased since", () => db.user.updateMany({ data: { erasedAt: new Date() } })],
  ])("is refused when it is %s", async (_why, change) => {
    const token = await mailedToken();
    await change();
    const refused = resetPassword(visitor, { token, password: next });
    await expect(refused).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await db.userSession.count({ where: { userId: member.id } })).toBe(0);
    expect(await letters("password-changed")).toEqual([]);
  });

  it("is not spent by a password that is too weak", async () => {
    const token = await mailedToken();
    for (const weak of ["short", "password1234", "aaaaaaaaaaaa"]) {
      await expect(resetPassword(visitor, { token, password: weak })).rejects.toMatchObject({
        code: "INVALID",
        fieldErrors: { password: [expect.any(String)] },
      });
    }
    expect((await resetPassword(visitor, { token, password: next })).sessionId).not.toBeNull();
  });

  it("is refused without a word about whether anybody has such a token", async () => {
    for (const token of ["x".repeat(43), "cut-short", ""]) {
      const refused = resetPassword(visitor, { token, password: next });
      await expect(refused).rejects.toMatchObject({ code: "CONFLICT", fieldErrors: undefined });
    }
  });

  it("goes to one of two who use it at the same time", { timeout: rounds * 500 + 20_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await db.rateLimit.deleteMany();
      const token = await mailedToken();
      const secrets = [`seven slow rivers ${round}`, `eight slow rivers ${round}`];
      const settled = await Promise.allSettled(
        secrets.map((secret) => resetPassword(visitor, { token, password: secret })),
      );
      const winner = settled.findIndex(({ status }) => status === "fulfilled");
      const [loser] = settled.filter((result) => result.status === "rejected");
      expect(loser?.reason).toMatchObject({ code: "CONFLICT" });
      expect((await enter(secrets[winner] ?? "nobody won")).sessionId).not.toBeNull();
      // The winner's sign-in and the one just tried; none of the loser's.
      expect(await db.userSession.count({ where: { userId: member.id } })).toBe(2);
    }
    expect(await letters("password-changed")).toHaveLength(rounds);
  });
});
