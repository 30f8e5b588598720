import { db } from "@/lib/db";
import { expect, test } from "./fixtures";

const stamp = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

test("a guest becomes a learner: catalog, preview, sign-up, letter, lesson, quiz, next step", async ({
  page,
  visit,
  inspect,
  browser,
  baseURL,
  world,
}) => {
  test.slow();
  const username = `ines${stamp()}`;
  const email = `${username}@example.com`;

  await visit("/");
  await page.getByRole("main").getByRole("searchbox").first().fill("javascript");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/courses\?q=javascript/);
  await inspect();
  await page.getByRole("main").getByRole("link", { name: "JavaScript Foundations" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("JavaScript Foundations");
  await inspect();

  await page
    .getByRole("link", { name: /preview/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\/javascript-foundations\/\d+/);
  await inspect();

  await visit("/sign-up?callbackUrl=%2Fcourses%2Fjavascript-foundations");
  await page.getByLabel("First name").fill("Ines");
  await page.getByLabel("Last name").fill("Duarte");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("three quiet bridges");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await inspect();

  const office = await browser.newContext({ ...(baseURL && { baseURL }) });
  await office.addCookies([await world.sessionCookie(await world.findPerson("admin1"))]);
  const desk = await office.newPage();
  await desk.goto(`/admin/mail?q=${encodeURIComponent(email)}`);
  await desk
    .getByRole("link", { name: /Confirm your address/ })
    .filter({ visible: true })
    .first()
    .click();
  const link = await desk.getByRole("link", { name: /verify-email/ }).getAttribute("href");
  await office.close();

  await visit(link ?? "/no-link");
  await page.getByLabel("Password", { exact: true }).fill("three quiet bridges");
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page).toHaveURL(/\/courses\/javascript-foundations$/);
  await page
    .getByRole("button", { name: /enroll/i })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\/javascript-foundations\/\d+/);

  await page.getByRole("button", { name: "Mark complete" }).filter({ visible: true }).first().click();
  await expect(
    page
      .getByText(/1 of 16/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await inspect();

  const course = { slug: "javascript-foundations" };
  const film = await db.lesson.findFirstOrThrow({ where: { title: "The event loop", module: { course } } });
  await visit(`/learn/${course.slug}/${film.id}`);
  const video = page.locator("video");
  expect(await video.evaluate((element: HTMLVideoElement) => element.textTracks.length)).toBeGreaterThan(0);
  await video.evaluate((element: HTMLVideoElement) => void (element.muted = true));
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0.5);

  const quiz = await db.quiz.findFirstOrThrow({
    where: { lesson: { module: { course } } },
    orderBy: { id: "asc" },
  });
  await visit(`/quizzes/${quiz.id}`);
  await page.getByRole("button", { name: /start/i }).first().click();
  await expect(page).toHaveURL(/\/attempts\/\d+$/);
  await expect(page.getByRole("timer")).toBeVisible();
  await inspect();
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /hand in/i })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");
  await inspect();

  await visit("/learn");
  await expect(page.getByRole("link", { name: /continue|resume/i }).first()).toBeVisible();
});
