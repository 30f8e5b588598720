import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectFocus, follow, tab, tabTo } from "./keys";
import { linkInLetterTo } from "./letters";

test("a guest becomes a learner and gets through lesson, film and quiz by keys alone", async ({ page }) => {
  test.slow();
  const username = `keys${Date.now().toString(36)}`;

  await page.goto("/");
  await findCourse(page);
  await follow(page, 'link "Start a free lesson"');
  await expect(page.getByRole("heading", { level: 1, name: "What a value is" })).toBeVisible();
  await signUp(page, username);
  await readLesson(page);
  await watchFilm(page);
  await takeQuiz(page);

  await follow(page, 'link "Back to the lesson"');
  await expect(page.getByRole("heading", { level: 1, name: "Equal, empty and missing" })).toBeVisible();
  await follow(page, 'link "Back to My learning"');
  await expect(page.getByRole("heading", { name: "My learning" })).toBeVisible();
  await follow(page, /^link "(Continue|Resume at)/);
  await expect(page).toHaveURL(/\/learn\/javascript-foundations\/\d+$/);
});

/** From the landing page over a search and a filter to the course. */
async function findCourse(page: Page) {
  expect(await tab(page)).toBe('link "Skip to content"');
  await page.keyboard.press("Enter");
  expect(await tab(page)).toMatch(/^searchbox "Search \d+ courses"/);
  await page.keyboard.type("javascript");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/courses\?q=javascript$/);

  await tabTo(page, 'checkbox "Beginner');
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/level=beginner/);
  await expect(page.getByRole("list", { name: "Filters in force" })).toContainText("Beginner");
  await expectFocus(page, 'checkbox "Beginner');
  await follow(page, 'link "Remove filter Beginner"');
  await expect(page).toHaveURL(/\/courses\?q=javascript$/);
  await expect(page.getByRole("checkbox", { name: "Beginner" })).not.toBeChecked();
  await follow(page, 'link "JavaScript Foundations"');
  await expect(page.getByRole("heading", { level: 1, name: "JavaScript Foundations" })).toBeVisible();
}

/** From the foot of a free lesson through the account and its letter back to it. */
async function signUp(page: Page, username: string) {
  await follow(page, 'link "Sign in to enroll"');
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await follow(page, 'link "Create an account"');
  await expect(page.getByRole("heading", { name: "Create an account" })).toBeVisible();

  await tabTo(page, 'textbox "First name"');
  const rest = { "Last name": "Duarte", Username: username, "E-mail": `${username}@example.com` };
  await page.keyboard.type("Ines");
  for (const [label, value] of Object.entries(rest)) {
    expect(await tab(page)).toBe(`textbox "${label}"`);
    await page.keyboard.type(value);
  }
  expect(await tab(page)).toBe('textbox "Password"');
  await page.keyboard.type("three quiet bridges");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();

  await page.goto(await linkInLetterTo(rest["E-mail"]));
  await tabTo(page, 'textbox "Password"');
  await page.keyboard.type("three quiet bridges");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "What a value is" })).toBeVisible();
}

async function readLesson(page: Page) {
  await follow(page, 'button "Enroll for free"');
  await expect(page.getByRole("button", { name: "Mark complete" })).toBeVisible();
  await follow(page, 'button "Mark complete"');
  await expect(page.getByRole("img", { name: "Course progress: 1 of 16 lessons" })).toBeVisible();
  await tabTo(page, 'link "Next lesson"');
}

/** Unfolds its module in the rail, then plays, winds and stops it. */
async function watchFilm(page: Page) {
  await follow(page, /^4 ?Time/);
  await follow(page, 'link "Not started The event loop');
  await expect(page.getByRole("heading", { level: 1, name: "The event loop" })).toBeVisible();
  const film = page.locator("video");
  const stage = page.getByRole("region", { name: "Video: The event loop" });
  const at = () => film.evaluate((video: HTMLVideoElement) => video.currentTime);

  await tabTo(page, 'slider "Seek"');
  await page.keyboard.press("m");
  await expect(stage.getByRole("button", { name: "Unmute" })).toBeVisible();
  await page.keyboard.press("k");
  await expect(stage.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(at).toBeGreaterThan(0.2);
  await page.keyboard.press("k");
  await expect(stage.getByRole("button", { name: "Play" })).toBeVisible();
  const stopped = await at();
  await page.keyboard.press("ArrowRight");
  await expect.poll(at).toBeCloseTo(stopped + 10, 1);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBeCloseTo(stopped, 1);

  const controls = ["Play", "Back 10 seconds", "Forward 10 seconds"].map((name) => `button "${name}"`);
  for (const control of controls) expect(await tab(page)).toBe(control);
  expect(await tab(page)).toBe('combobox "Speed"');
  await page.keyboard.press(">");
  await expect(stage.getByRole("combobox", { name: "Speed" })).toHaveValue("1.25");
  expect(await tab(page)).toMatch(/^button "Captions" \[pressed\]/);
  await page.keyboard.press("c");
  await expect(stage.getByRole("button", { name: "Captions" })).toHaveAttribute("aria-pressed", "false");
}

/** The quiz of the first module: choices by their letter, a number by typing it. */
async function takeQuiz(page: Page) {
  await follow(page, 'link "Quiz, not passed yet Values checkpoint');
  await expect(page.getByRole("heading", { level: 1, name: "Values checkpoint" })).toBeVisible();
  await follow(page, 'button "Start quiz"');
  for (let number = 1; number <= 6; number++) {
    await expect(page.getByRole("heading", { name: `Question ${number} of 6` })).toBeVisible();
    if (await page.getByPlaceholder("A number").isVisible()) {
      await tabTo(page, "textbox");
      await page.keyboard.type("3");
    } else {
      await page.keyboard.press("a");
      await expectFocus(page, "[checked]");
    }
    await follow(page, number < 6 ? 'button "Next question"' : 'button "Review and submit"');
  }
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Every question has an answer");
  await expectFocus(page, 'button "Keep working"');
  expect(await tab(page)).toBe('button "Hand in"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("%");
}

test("what opens over a page takes the focus, keeps it, and gives it back", async ({ page, login }) => {
  await login({ role: "admin" });
  await page.goto("/admin/users?q=student12");
  await tabTo(page, 'button "Actions for');
  await page.keyboard.press("Enter");
  await expectFocus(page, 'menuitem "Change role…"');
  await page.keyboard.press("ArrowDown");
  await expectFocus(page, 'menuitem "Suspend…"');
  await page.keyboard.press("Escape");
  await expectFocus(page, 'button "Actions for');

  await page.keyboard.press("Enter");
  await expectFocus(page, 'menuitem "Change role…"');
  await page.keyboard.press("s");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press("Tab");
    const isInside = await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName);
    expect(["DIALOG", "BODY"]).toContain(isInside);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expectFocus(page, 'button "Actions for');

  await page.keyboard.press("/");
  await expectFocus(page, 'searchbox "Search by name or address"');
});

test("on a small screen nothing that has the focus hides behind the bars", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto("/courses/javascript-foundations");
  await tabTo(page, 'link "What a value is');
  await tabTo(page, 'link "Create account"');
});
