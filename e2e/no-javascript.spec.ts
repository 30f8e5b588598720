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

test("the secret in a mailed link stays on this site, and its form is taken without JavaScript", async ({
  page,
}) => {
  const referers: (string | undefined)[] = [];
  await page.route("https://elsewhere.example/**", async (route) => {
    referers.push((await route.request().allHeaders())["referer"]);
    await route.fulfill({ body: "Elsewhere" });
  });
  async function leave() {
    await page.evaluate(() => {
      document.body.innerHTML = '<a href="https://elsewhere.example/">Leave</a>';
    });
    await page.getByRole("link", { name: "Leave" }).click();
    await expect(page).toHaveURL("https://elsewhere.example/");
  }

  await page.goto("/sign-in");
  await leave();
  expect(referers.pop(), "other pages tell where they are from").toMatch(/^http:\/\/[^/]+\/$/);

  for (const [address, field, button] of [
    ["/reset-password/not-a-secret", "New password", "Set the password"],
    ["/verify-email/not-a-secret", "Password", "Confirm my address"],
  ] as const) {
    await page.goto(address);
    await page.getByLabel(field, { exact: true }).fill("seven quiet mountains");
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("This link was used already or is too old.")).toBeVisible();
    await page.goto(address);
    await leave();
    expect(referers.pop(), address).toBeUndefined();
  }
});
