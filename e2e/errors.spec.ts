import { readFileSync } from "node:fs";
import { db } from "@/lib/db";
import { expect, test } from "./fixtures";

test("an address that leads nowhere answers 404, says so and leads on", async ({ page, login, inspect }) => {
  for (const path of ["/no-such-page", "/courses/no-such-course"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "This page is missing." })).toBeVisible();
    await inspect();
  }
  await login({ role: "student" });
  for (const path of [
    "/quizzes/999999",
    "/attempts/nonsense",
    "/learn/no-such-course/1",
    "/teach",
    "/admin/users",
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "This page is missing." })).toBeVisible();
  }
  await page.getByRole("link", { name: "My learning" }).first().click();
  await expect(page).toHaveURL(/\/learn$/);
});

test("a missing page is as dark as the system", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  for (const path of ["/no-such-page", "/courses/no-such-course", "/verify/ZZZZ"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("html.dark"), path).toHaveCount(1);
  }
});

test("a page that breaks says so with an id that the log has too, and can be tried again", async ({
  openElsewhere,
  world,
}, { workerIndex }) => {
  const attempt = await db.quizAttempt.findFirstOrThrow({
    where: { user: { username: "student1" }, status: "graded" },
  });
  const snapshot = attempt.snapshot as object;
  const page = await openElsewhere(await world.findPerson("student1"));
  await db.quizAttempt.update({ where: { id: attempt.id }, data: { snapshot: {} } });
  expect((await page.goto(`/attempts/${attempt.id}`))?.status()).toBe(500);
  await expect(page.getByRole("heading", { name: "Something broke on our side" })).toBeVisible();
  const id = /Error (\d+)/.exec(await page.getByText(/^Error \d+/).innerText())?.[1] ?? "no id";
  await expect
    .poll(() => readFileSync(`.data/test/logs/browser-tests-${workerIndex}-app.log`, "utf8"))
    .toContain(id);

  await db.quizAttempt.update({ where: { id: attempt.id }, data: { snapshot } });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");
});

test("a form sent while the network is gone keeps what was typed and can be sent again", async ({
  page,
  context,
  login,
}) => {
  await login({ role: "student" });
  await page.goto("/account/profile");
  await page.getByLabel("First name").fill("Nora");
  await page.getByLabel("Last name").fill("Lind");
  await page.getByLabel("Biography").fill("A long text that nobody wants to write twice.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("could not be reached");
  await expect(page.getByLabel("Biography")).toHaveValue(/^A long text/);
  await context.setOffline(false);
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Biography")).toHaveValue(/^A long text/);
});
