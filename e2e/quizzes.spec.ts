import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { expect, test } from "./fixtures";

test("a learner answers, reloads, goes offline and back, hands in, and reads why", async ({
  page,
  context,
  login,
  visit,
  inspect,
  seedCourse,
}) => {
  const course = await seedCourse({ withQuiz: true });
  await db.quizQuestion.updateMany({
    where: { quizId: course.quizId ?? 0 },
    data: { explanation: "Because it is so." },
  });
  await login({ role: "student" });
  await enroll(page, course.slug);
  await visit(`/quizzes/${course.quizId}`);
  await page.getByRole("button", { name: /start/i }).first().click();
  await expect(page).toHaveURL(/\/attempts\/\d+$/);
  await expect(page.getByRole("heading", { name: /Question 1 of 1/ })).toBeVisible();
  await inspect();
  expect(await page.content()).not.toMatch(/isCorrect|Because it is so/);

  await page.getByText("No", { exact: true }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "No" })).toBeChecked();

  await context.setOffline(true);
  await page.getByText("Yes", { exact: true }).click();
  await expect(page.getByText(/not saved/i).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible({ timeout: 20_000 });

  await handIn(page);
  await expect(page.getByText(/Passed/).first()).toBeVisible();
  await expect(page.getByText("Because it is so.")).toBeAttached();
  await inspect();
});

test("a killed server loses no answer that it said was saved", async ({ page, login, site, seedCourse }) => {
  test.slow();
  const course = await seedCourse({ withQuiz: true });
  await login({ role: "student" });
  await enroll(page, course.slug);
  await page.goto(`/quizzes/${course.quizId}`);
  await page.getByRole("button", { name: /start/i }).first().click();
  await page.getByText("Yes", { exact: true }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.goto("about:blank");

  await site.restart("SIGKILL");
  const attempt = await db.quizAttempt.findFirstOrThrow({ where: { quizId: course.quizId ?? 0 } });
  await page.goto(`/attempts/${attempt.id}`);
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await handIn(page);
  await expect(page.getByText(/Passed/).first()).toBeVisible();
});

test("a learner takes a quiz by keys alone", async ({ page, login, seedCourse }) => {
  const course = await seedCourse({ withQuiz: true });
  await login({ role: "student" });
  await enroll(page, course.slug);
  await page.goto(`/quizzes/${course.quizId}`);
  await page.getByRole("button", { name: /start/i }).first().press("Enter");
  await expect(page.getByRole("heading", { name: /Question 1 of 1/ })).toBeVisible();
  await expect(page.getByText("Saves by itself")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: /hand in/i }).press("Enter");
  await expect(page.getByText(/Passed/).first()).toBeVisible();
});

async function enroll(page: Page, slug: string) {
  await page.goto(`/courses/${slug}`);
  await page
    .getByRole("button", { name: /enroll/i })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\//);
}

async function handIn(page: Page) {
  await page
    .getByRole("button", { name: /review and submit/i })
    .filter({ visible: true })
    .first()
    .click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /hand in/i })
    .click();
}
