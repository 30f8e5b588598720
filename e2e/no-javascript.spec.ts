import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("without JavaScript a learner signs in, enrolls, reads, and hands in a quiz", async ({
  page,
  seedCourse,
}) => {
  const course = await seedCourse({ withQuiz: true });

  await page.goto(`/sign-in?callbackUrl=/courses/${course.slug}`);
  await page.getByLabel("E-mail or username").fill("student11");
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("The username or the password is wrong.")).toBeVisible();
  await expect(page.getByLabel("E-mail or username")).toHaveValue("student11");
  await page.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`/courses/${course.slug}`);

  await page
    .getByRole("button", { name: /enroll/i })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\/[\w-]+\/\d+/);
  await expect(page.getByText("Text.", { exact: true })).toBeVisible();

  await page.goto(`/quizzes/${course.quizId}`);
  await page.getByRole("button", { name: /start/i }).first().click();
  await expect(page).toHaveURL(/\/attempts\/\d+$/);
  await page.getByText("Yes", { exact: true }).click();
  await page.getByRole("button", { name: "Hand in" }).filter({ visible: true }).first().click();
  await expect(page.getByText(/Passed/).first()).toBeVisible();

  await page.goto("/courses?q=sql&level=beginner");
  await expect(page.getByRole("main").getByRole("link", { name: "SQL for Analysts" }).first()).toBeVisible();
});
