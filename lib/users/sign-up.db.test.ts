import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest } from "@/lib/viewer";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import { verifyEmail } from "./verify-email";

let count = 0;
let person: { username: string; email: string; password: string; firstName: string; lastName: string };
const visitor = guest({ requestId: null, ip: "203.0.113.7", userAgent: null });

beforeEach(async () => {
  count += 1;
  person = {
    username: `ada${count}`,
    email: `ada${count}@example.com`,
    password: "a quiet harbor",
    firstName: "Ada",
    lastName: "Byron",
  };
  await db.rateLimit.deleteMany();
});

const letters = (recipient: string) =>
  db.mailMessage.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

async function mailedToken(recipient: string) {
  const [letter] = (await letters(recipient)).toReversed();
  return /\/verify-email\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "no token";
}

describe("signing up", () => {
  it("makes an account that opens only after its address is confirmed", async () => {
    await signUp(visitor, person);
    const early = await signIn(visitor, { identifier: person.username, password: person.password });
    expect(early.sessionId).toBeNull();

    const token = await mailedToken(person.email);
    const verified = await verifyEmail(visitor, { token, password: person.password });
    expect(verified.sessionId).toMatch(/^[0-9a-f-]{36}$/);
    const late = await signIn(visitor, { identifier: person.email.toUpperCase(), password: person.password });
    expect(late.sessionId).not.toBeNull();
  });

  it("keeps the confirmation link for one use, and stores only its hash", async () => {
    await signUp(visitor, person);
    const token = await mailedToken(person.email);
    expect(await db.user.count({ where: { emailVerificationToken: token } })).toBe(0);
    await verifyEmail(visitor, { token, password: person.password });
    await expect(verifyEmail(visitor, { token, password: person.password })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("is not finished by somebody who holds the letter but did not sign up", async () => {
    await signUp(visitor, person);
    const token = await mailedToken(person.email);
    const stranger = verifyEmail(visitor, { token, password: "what the owner of the mailbox guesses" });
    await expect(stranger).rejects.toMatchObject({ fieldErrors: { password: expect.anything() } });
    expect(await db.user.count({ where: { email: person.email, emailVerified: true } })).toBe(0);
  });

  it("answers the same for an address that has an account, and tells its owner by letter", async () => {
    await signUp(visitor, person);
    const again = await signUp(visitor, { ...person, username: `other${count}` });
    expect(again).toEqual({});
    expect(await db.user.count({ where: { email: person.email } })).toBe(1);
    expect((await letters(person.email)).map(({ kind }) => kind)).toEqual(["verify-email", "already-member"]);
  });

  it("says at the field that a username is taken, whatever its capitals", async () => {
    await signUp(visitor, person);
    const second = signUp(visitor, {
      ...person,
      username: person.username.toUpperCase(),
      email: `new${count}@example.com`,
    });
    await expect(second).rejects.toMatchObject({
      code: "CONFLICT",
      fieldErrors: { username: expect.anything() },
    });
  });

  it("lets one of two simultaneous sign-ups with the same username through", async () => {
    const tries = [1, 2, 3, 4].map((n) =>
      signUp(visitor, { ...person, email: `race${n}-${count}@example.com` }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of settled)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "CONFLICT" });
  });

  it.each([
    ["password1234", "stolen"],
    ["ada1 is my name", "name"],
    ["aaaaaaaaaaaa", "different"],
    ["short", "10"],
  ])("refuses the weak password %s", async (password, word) => {
    const refused = signUp(visitor, { ...person, username: "ada1", password });
    await expect(refused).rejects.toMatchObject({
      fieldErrors: { password: [expect.stringContaining(word)] },
    });
    expect(await letters(person.email)).toHaveLength(0);
  });

  it("makes nobody an admin who asks for it in the form", async () => {
    await signUp(visitor, { ...person, role: "admin", emailVerified: true, companyId: 1 });
    const user = await db.user.findUniqueOrThrow({ where: { username: person.username } });
    expect(user).toMatchObject({ role: "student", emailVerified: false, companyId: null });
  });
});
