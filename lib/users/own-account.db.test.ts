import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/db";
import { hashPassword, verifyPassword } from "@/lib/password";
import { guest, type Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { changePassword } from "./change-password";
import { createSession } from "./create-session";
import { updateProfile } from "./update-profile";

const currentPassword = "four calm elephants";
const password = "seven slow rivers";
let count = 0;
let viewer: Member;

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  const member = await createPerson(`mia${(count += 1)}`);
  await db.user.update({
    where: { id: member.id },
    data: { password: await hashPassword(currentPassword), firstName: "Marianne", lastName: "Dietrich" },
  });
  viewer = { ...member, sessionId: await db.$transaction((tx) => createSession(tx, member.id, guest())) };
  await db.$transaction((tx) => createSession(tx, member.id, guest()));
});

const stored = () => db.user.findUniqueOrThrow({ where: { id: viewer.id } });
const opens = async (secret: string) => verifyPassword(secret, (await stored()).password);

it("a person changes the password, stays signed in here only, and gets a letter", async () => {
  await changePassword(viewer, { currentPassword, password });
  expect([await opens(password), await opens(currentPassword)]).toEqual([true, false]);
  expect(await db.userSession.findMany({ where: { userId: viewer.id } })).toMatchObject([
    { id: viewer.sessionId },
  ]);
  expect(
    await db.mailMessage.findMany({ where: { recipient: `${viewer.username}@example.com` } }),
  ).toMatchObject([{ kind: "password-changed", text: expect.stringContaining("Hello Marianne,") }]);
  expect(await db.auditEvent.findMany({ where: { objectId: viewer.id } })).toMatchObject([
    { action: "user.password_changed", actorId: viewer.id, before: null, after: null },
  ]);
});

it.each([
  ["the current one is wrong", { currentPassword: "not this one", password }, "currentPassword"],
  ["the current one is missing", { currentPassword: "", password }, "currentPassword"],
  ["the new one is short", { currentPassword, password: "short" }, "password"],
  ["the new one is stolen", { currentPassword, password: "password1234" }, "password"],
  ["the new one holds the last name", { currentPassword, password: "xx-DIETRICH-2027" }, "password"],
  ["the new one is endless", { currentPassword, password: "ab1-x".repeat(41) }, "password"],
])("nothing changes when %s", async (_why, input, field) => {
  await expect(changePassword(viewer, input)).rejects.toMatchObject({
    code: "INVALID",
    fieldErrors: { [field]: [expect.any(String)] },
  });
  expect(await opens(currentPassword)).toBe(true);
  expect(await db.userSession.count({ where: { userId: viewer.id } })).toBe(2);
  expect(await db.mailMessage.count({ where: { recipient: `${viewer.username}@example.com` } })).toBe(0);
});

it("whoever sits at an open page can't guess the current password for ever", async () => {
  for (let i = 0; i < 8; i += 1)
    await changePassword(viewer, { currentPassword: "wrong guess", password }).catch(() => undefined);
  await expect(changePassword(viewer, { currentPassword, password })).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
});

it("a guest has no password to change", async () => {
  await expect(changePassword(guest(), { currentPassword, password })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

it("a person edits the own profile, and of it only what the form is for", async () => {
  const before = await stored();
  await updateProfile(viewer, {
    firstName: "  Mia ",
    lastName: "Ng",
    bio: " Reads. ",
    learningStyles: ["visual", "hands_on"],
    ...{ role: "admin", email: "x@example.com", username: "root", emailVerified: false, userId: "somebody" },
  });
  const { updatedAt: _, ...after } = await stored();
  expect(after).toEqual({
    ...before,
    updatedAt: undefined,
    firstName: "Mia",
    lastName: "Ng",
    bio: "Reads.",
    learningStyles: ["visual", "hands_on"],
  });
  await updateProfile(viewer, { firstName: "Mia", lastName: "Ng", bio: "  " });
  expect(await stored()).toMatchObject({ bio: null, learningStyles: [] });
});

it.each([
  [{ firstName: " ", lastName: "Ng" }, "firstName"],
  [{ firstName: "Mia", lastName: "x".repeat(81) }, "lastName"],
  [{ firstName: "Mia", lastName: "Ng", bio: "x".repeat(1_001) }, "bio"],
  [{ firstName: "Mia", lastName: "Ng", learningStyles: ["telepathy"] }, "learningStyles"],
])("a profile with %j is refused at its field", async (input, field) => {
  await expect(updateProfile(viewer, input)).rejects.toMatchObject({
    code: "INVALID",
    fieldErrors: { [field]: [expect.any(String)] },
  });
  expect(await stored()).toMatchObject({ firstName: "Marianne", lastName: "Dietrich" });
});

it("a guest has no profile", async () => {
  await expect(updateProfile(guest(), { firstName: "A", lastName: "B" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
