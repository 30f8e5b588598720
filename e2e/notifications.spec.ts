import { db } from "@/lib/db";
import { notifyPerson } from "@/lib/ops/notify-person";
import { unsubscribeToken } from "@/lib/ops/unsubscribing";
import { expect, test } from "./fixtures";
import type { Person } from "./world";

const tell = (person: Person, subject: string, url = "/account/profile") =>
  db.$transaction((tx) =>
    notifyPerson(tx, {
      ...{ userId: person.id, kind: "certificate.issued", subject, url },
      ...{ title: `Certificate for ${subject}`, body: "It is yours to keep." },
    }),
  );

test("the bell counts what waits; opening a notice reads it and leads there", async ({
  page,
  login,
  visit,
}) => {
  const learner = await login({ role: "student" });
  await tell(learner, "Sewing");
  await tell(learner, "Baking");
  await visit("/notifications");
  await expect(page.getByRole("link", { name: "Notifications: 2 unread" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Today" })).toBeVisible();

  await page.getByRole("link", { name: "Unread: Certificate for Sewing" }).click();
  await expect(page).toHaveURL("/account/profile");
  await expect(page.getByRole("link", { name: "Notifications: 1 unread" })).toBeVisible();

  await page.getByRole("link", { name: "Notifications: 1 unread" }).click();
  await page.getByRole("link", { name: /^Unread(?!:)/ }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Mark all as read" }).click();
  await expect(page.getByText("Nothing unread")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications", exact: true }).first()).toBeVisible();
});

test("what is put away is gone, and comes back with one click", async ({ page, login, inspect }) => {
  await tell(await login({ role: "student" }), "Sewing");
  await page.goto("/notifications");
  await page.getByRole("button", { name: "Put away: Certificate for Sewing" }).click();
  await expect(page.getByText("Nothing to tell you")).toBeVisible();
  await inspect();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Certificate for Sewing", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Put read ones away" }).click();
  await expect(page.getByText("Nothing to tell you")).toBeVisible();
});

test("somebody at work sees the bell too", async ({ page, login }) => {
  await tell(await login({ role: "instructor" }), "Sewing");
  await page.goto("/teach");
  await page.getByRole("link", { name: "Notifications: 1 unread" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
});

test("somebody chooses which letters come, and what is off is not written", async ({
  page,
  login,
  visit,
}) => {
  const learner = await login({ role: "student" });
  await visit("/account/notifications");
  await page.getByLabel("A certificate is ready").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("A certificate is ready")).not.toBeChecked();
  await expect(page.getByLabel("A course is due soon, or overdue")).toBeChecked();

  await tell(learner, "Sewing");
  const letters = { where: { recipient: `${learner.username}@example.com` } };
  expect(await db.mailMessage.count(letters)).toBe(0);
});

test("one click in a mail program ends letters of one kind, without signing in", async ({
  request,
  world,
}) => {
  const learner = await world.createPerson();
  await tell(learner, "Sewing");
  const { unsubscribeUrl } = await db.mailMessage.findFirstOrThrow({
    where: { recipient: `${learner.username}@example.com` },
    select: { unsubscribeUrl: true },
  });
  const { pathname } = new URL(unsubscribeUrl ?? "", "http://nowhere.invalid");
  const answer = await request.post(pathname, {
    headers: { origin: "https://mail.example" },
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(answer.status()).toBe(200);
  const choices = await db.notificationPreference.findMany({ where: { userId: learner.id } });
  expect(choices).toMatchObject([{ kind: "certificate.issued", byEmail: false }]);
  expect((await request.post(`${pathname}x`)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the link in a letter asks first, ends the letters, and takes it back", async ({ page, world }) => {
    const learner = await world.createPerson();
    const token = unsubscribeToken({ userId: learner.id, kind: "review.answered" });
    await page.goto(`/unsubscribe/${token}`);
    await expect(page.getByText("An instructor answers your review")).toBeVisible();
    expect(await db.notificationPreference.count({ where: { userId: learner.id } })).toBe(0);
    await page.getByRole("button", { name: "Switch them off" }).click();
    await expect(page.getByRole("heading", { name: "These letters are switched off" })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: "No more of these letters?" })).toBeVisible();
    expect((await page.goto(`/unsubscribe/${token}x`))?.status()).toBe(404);
  });

  test("notices are opened, put away and taken out again", async ({ page, login }) => {
    const learner = await login({ role: "student" });
    await tell(learner, "Sewing");
    await page.goto("/notifications");
    await page.getByRole("button", { name: "Put away: Certificate for Sewing" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("link", { name: "Certificate for Sewing", exact: true }).click();
    await expect(page).toHaveURL("/account/profile");
    await page.goto("/account/notifications");
    await page.getByLabel("A certificate is ready").uncheck();
    await page.getByRole("button", { name: "Save" }).click();
    await page.goto("/account/notifications");
    await expect(page.getByLabel("A certificate is ready")).not.toBeChecked();
  });
});
