import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest } from "@/lib/viewer";
import { requestVerification } from "./request-verification";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

const rounds = process.env.PROVE ? 200 : 5;
const visitor = guest({ requestId: null, ip: "203.0.113.7", userAgent: "Mozilla/5.0 (iPhone)" });
const password = "a quiet harbor";
let count = 0;
let username: string;
let email: string;

beforeEach(() => register());

async function register(callbackUrl?: string) {
  await db.rateLimit.deleteMany();
  username = `ada${(count += 1)}`;
  email = `${username}@example.com`;
  await signUp(visitor, { username, email, password, firstName: "Ada", lastName: "Byron", callbackUrl });
}

const verify = (token: string, more: object = {}) => verifyEmail(visitor, { token, password, ...more });
const person = () => db.user.findUniqueOrThrow({ where: { username } });
const sessions = async () => db.userSession.count({ where: { userId: (await person()).id } });
const letters = (recipient = email) =>
  db.mailMessage.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

async function newestLink() {
  const [letter] = (await letters()).toReversed();
  return new URL(/http:\S+\/verify-email\/\S+/.exec(letter?.text ?? "")?.[0] ?? "http://no.link");
}
const newestToken = async () => (await newestLink()).pathname.split("/").at(-1) ?? "";

describe("confirming an address", () => {
  it("opens the account, signs in, and leads on to where the person was going", async () => {
    const { sessionId, redirectTo } = await verify(await newestToken(), { callbackUrl: "/courses/x" });
    expect(redirectTo).toBe("/courses/x");
    expect(await person()).toMatchObject({
      emailVerified: true,
      emailVerificationToken: null,
      emailVerificationExpiresAt: null,
      lastSignInAt: expect.any(Date),
    });
    expect(await db.userSession.findUniqueOrThrow({ where: { id: sessionId } })).toMatchObject({
      userId: (await person()).id,
      userAgent: "Mozilla/5.0 (iPhone)",
    });
    const events = await db.auditEvent.findMany({
      where: { objectId: (await person()).id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ action }) => action)).toEqual(["user.signed_up", "user.email_verified"]);
  });

  it("carries the way back in the letter's link, unless it leads off the site", async () => {
    await register("/courses/x?y=1");
    expect((await newestLink()).searchParams.get("callbackUrl")).toBe("/courses/x?y=1");
    await register("https://evil.example/");
    expect((await newestLink()).search).toBe("");
  });

  it.each([
    ["too old", { emailVerificationExpiresAt: new Date() }],
    ["of an account suspended since", { suspendedAt: new Date() }],
    ["of an account erased since", { erasedAt: new Date() }],
  ])("is refused by a link that is %s", async (_why, data) => {
    const token = await newestToken();
    await db.user.update({ where: { username }, data });
    await expect(verify(token)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await person()).toMatchObject({ emailVerified: false });
    expect(await sessions()).toBe(0);
  });

  it("goes on with the newest letter only", async () => {
    const first = await newestToken();
    await requestVerification(visitor, { email: email.toUpperCase() });
    const second = await newestToken();
    expect(second).not.toBe(first);
    await expect(verify(first)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await verify(second)).sessionId).toEqual(expect.any(String));
  });

  it("can't be forced by guessing the password of somebody's link", async () => {
    const token = await newestToken();
    for (let i = 0; i < 8; i += 1) {
      await expect(verify(token, { password: `wrong guess ${i}` })).rejects.toMatchObject({
        code: "INVALID",
      });
    }
    await expect(verify(token)).rejects.toMatchObject({ code: "RATE_LIMITED" });
    expect(await person()).toMatchObject({ emailVerified: false });
  });

  it("happens once when the link is opened twice at once", { timeout: rounds * 500 + 20_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await register();
      const token = await newestToken();
      const settled = await Promise.allSettled([verify(token), verify(token)]);
      expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const lost = settled.find((result) => result.status === "rejected");
      expect(lost?.reason).toMatchObject({ code: "CONFLICT" });
      expect(await sessions()).toBe(1);
      expect(await person()).toMatchObject({ emailVerified: true });
    }
  });
});

describe("asking for the letter again", () => {
  it("answers the same whether or not an account waits, and writes only to one that does", async () => {
    const waiting = await requestVerification(visitor, { email });
    expect(await requestVerification(visitor, { email: "nobody@example.com" })).toEqual(waiting);
    await verify(await newestToken());
    expect(await requestVerification(visitor, { email })).toEqual(waiting);
    expect((await letters()).map(({ kind }) => kind)).toEqual(["verify-email", "verify-email"]);
    expect(await letters("nobody@example.com")).toEqual([]);
  });

  it("happens by itself when somebody signs in too early, who then reads where to look", async () => {
    expect(await signIn(visitor, { identifier: email, password, callbackUrl: "/learn/x" })).toEqual({
      sessionId: null,
      redirectTo: "/verify-email",
    });
    expect((await newestLink()).searchParams.get("callbackUrl")).toBe("/learn/x");
    expect(await sessions()).toBe(0);
  });

  it("fills nobody's mailbox", async () => {
    for (let i = 0; i < 4; i += 1) await requestVerification(visitor, { email });
    await expect(requestVerification(visitor, { email })).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await expect(signIn(visitor, { identifier: email, password })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
    expect(await letters()).toHaveLength(5);
  });
});
