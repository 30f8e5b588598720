import { Client } from "pg";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { endLetters } from "./end-letters";
import type { NotificationKind } from "./notification-kinds";
import { getLetters, listPreferences } from "./queries";
import { resumeLetters } from "./resume-letters";
import { unsubscribeToken } from "./unsubscribing";
import { updatePreferences } from "./update-preferences";

let count = 0;
let mia: Member;
beforeEach(async () => {
  mia = await createPerson(`mia${(count += 1)}`);
});

const tokenFor = (kind: NotificationKind, userId = mia.id) => unsubscribeToken({ userId, kind });
const mailed = async (viewer = mia) =>
  (await listPreferences(viewer)).filter(({ byEmail }) => byEmail).map(({ kind }) => kind);

it("somebody sees each kind that concerns them, as it is without a choice, in one statement", async () => {
  const spy = vi.spyOn(Client.prototype, "query");
  const preferences = await listPreferences(mia);
  expect(spy).toHaveBeenCalledTimes(1);
  spy.mockRestore();
  const by = new Map(preferences.map((preference) => [preference.kind, preference]));
  expect(by.get("certificate.issued")).toEqual({
    ...{ kind: "certificate.issued", name: "A certificate is ready", group: "Certificates" },
    ...{ isRequired: false, byEmail: true },
  });
  expect(by.get("course.updated")?.byEmail).toBe(false);
  expect(by.get("payment.failed")).toMatchObject({ isRequired: true, byEmail: true });
  expect(by.has("attempt.waiting")).toBe(false);
});

it("what somebody ticks is mailed, and nothing else but what must be", async () => {
  const other = await createPerson(`other${count}`);
  const before = await mailed(other);
  await updatePreferences(mia, { kinds: ["course.updated", "attempt.waiting", "no.such.kind"] });
  expect(await mailed()).toEqual(["course.updated", "certificate.revoked", "payment.failed"]);
  await updatePreferences(mia, {});
  expect(await mailed()).toEqual(["certificate.revoked", "payment.failed"]);
  expect(await mailed(other)).toEqual(before);
  const kinds = await db.notificationPreference.findMany({ where: { userId: mia.id } });
  expect(kinds.map(({ kind }) => kind)).not.toContain("attempt.waiting");
});

it("a guest has no letters to choose", async () => {
  await expect(updatePreferences(guest(), { kinds: [] })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

it("the token of a letter ends letters of its kind without signing in, as often as it is sent, and takes it back", async () => {
  const token = tokenFor("certificate.issued");
  expect(await getLetters(guest(), token)).toEqual({ what: "A certificate is ready", isOn: true });
  await Promise.all(Array.from({ length: 8 }, () => endLetters(guest(), { token })));
  expect(await getLetters(guest(), token)).toMatchObject({ isOn: false });
  expect(await mailed()).not.toContain("certificate.issued");
  expect(await mailed()).toContain("certificate.reissued");

  await resumeLetters(guest(), { token });
  expect(await mailed()).toContain("certificate.issued");
});

it("looking at the page of a letter changes nothing", async () => {
  await getLetters(guest(), tokenFor("quiz.graded"));
  expect(await db.notificationPreference.count({ where: { userId: mia.id } })).toBe(0);
});

it("a token that is not ours, or of a person who is gone, ends nothing", async () => {
  const changed = tokenFor("quiz.graded").replace(/^./, (first) => (first === "A" ? "B" : "A"));
  for (const token of ["", "x", changed, tokenFor("quiz.graded", "nobody")]) {
    expect(await getLetters(guest(), token)).toBeNull();
    await expect(endLetters(guest(), { token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

it("letters that must be known stay on", async () => {
  const token = tokenFor("certificate.revoked");
  await expect(endLetters(guest(), { token })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await getLetters(guest(), token)).toMatchObject({ isOn: true });
});
