import type { Page } from "@playwright/test";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import { expect, test } from "./fixtures";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search", exact: true });

test("a guest types three letters of a course and is there with Enter", async ({ page, inspect }) => {
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("javas");
  await expect(palette(page).getByRole("option", { name: /^JavaScript Foundations/ })).toBeVisible();
  await inspect();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/courses\/javascript-foundations$/);
  await expect(palette(page)).toBeHidden();
});

test("nothing of the palette is loaded before it is asked for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/courses", { waitUntil: "networkidle" });
  const before = asked.length;
  expect(asked.filter((url) => url.includes("/api/search"))).toEqual([]);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(leavesShortcut), "the palette takes it").toBe(false);
  expect(asked.slice(before).some((url) => url.endsWith(".js"))).toBe(true);
});

test("what is typed while its code is still on the way is kept", async ({ page }) => {
  await page.goto("/courses", { waitUntil: "networkidle" });
  const code = Promise.withResolvers<void>();
  await page.route("**/*.js", async (route) => {
    await code.promise;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("/javax");
  await page.keyboard.press("Home");
  await page.keyboard.press("Backspace");
  await expect(palette(page)).toHaveCount(0);
  code.resolve();
  await expect(palette(page).getByRole("combobox")).toHaveValue("/java");
  await page.keyboard.type("script");
  await expect(palette(page).getByRole("combobox")).toHaveValue("/javascript");
  await expect(palette(page).getByRole("option", { name: /^JavaScript Foundations/ })).toBeVisible();
  await expect(page).toHaveURL(/\/courses$/);
});

test("a learner goes on, finds a lesson of their own, and others do not", async ({
  page,
  login,
  seedCourse,
  openElsewhere,
  world,
}) => {
  const course = await seedCourse({ title: "Sundials", modules: [[{ title: "Gnomons of the north" }]] });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto("/learn", { waitUntil: "networkidle" });
  await page.keyboard.press("/");
  await expect(palette(page).getByRole("group", { name: "Continue" })).toContainText("Sundials");
  await page.keyboard.type("gnomon");
  await expect(palette(page).getByRole("option", { name: /^Gnomons of the north/ })).toBeVisible();
  await palette(page)
    .getByRole("option", { name: /^Gnomons/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/learn/${course.slug}/${course.lessonIds[0]}$`));

  const other = await openElsewhere(await world.createPerson());
  await other.goto("/learn", { waitUntil: "networkidle" });
  await other.keyboard.press("Control+k");
  await expect(palette(other).getByRole("combobox")).toBeFocused();
  await other.keyboard.type("gnomon");
  await expect(palette(other).getByRole("option", { name: /^Search the catalog/ })).toBeVisible();
  await expect(palette(other).getByRole("option", { name: /^Gnomons/ })).toHaveCount(0);
});

test("from each room it leads to the pages of that role, and gives the focus back", async ({
  page,
  login,
  world,
}) => {
  const rooms = [
    ["instructor1", "/teach", /^Teaching: Courses/],
    ["company_admin1", "/company", /^Company: Licenses/],
    ["admin1", "/admin", /^Back office: Users/],
  ] as const;
  for (const [username, address, name] of rooms) {
    await login(await world.findPerson(username));
    await page.goto(address, { waitUntil: "networkidle" });
    const opener = page.getByRole("link", { name: "Search", exact: true });
    await opener.focus();
    await page.keyboard.press("Control+k");
    await expect(palette(page).getByRole("option", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(palette(page)).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test("says that nothing is found, and that the network is gone", async ({ page, context }) => {
  await page.goto("/courses", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("zzyzx");
  await expect(palette(page).getByRole("option")).toHaveText(["Search the catalog for “zzyzx”"]);
  await context.setOffline(true);
  await page.keyboard.type("q");
  await expect(palette(page).getByRole("status")).toContainText("No connection");
  await context.setOffline(false);
  await palette(page).getByRole("button", { name: "Try again" }).click();
  await expect(palette(page).getByRole("option")).toHaveText(["Search the catalog for “zzyzxq”"]);
});

test("stays away from a running attempt", async ({ page, login, seedCourse }) => {
  const course = await seedCourse({ withQuiz: true });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  const { attemptId } = await startAttempt(learner, { quizId: course.quizId });
  await page.goto(`/attempts/${attemptId}`, { waitUntil: "networkidle" });
  await page.getByText("Yes", { exact: true }).click();
  await expect(page.getByText(/^Saved/), "the page answers").toBeVisible();
  expect(await page.evaluate(leavesShortcut), "the browser's own shortcut").toBe(true);
  await expect(palette(page)).toHaveCount(0);
});

/** Whether the page leaves Ctrl+K to the browser: the palette takes it before it is shown. */
function leavesShortcut() {
  const press = { key: "k", ctrlKey: true, bubbles: true, cancelable: true };
  return document.body.dispatchEvent(new KeyboardEvent("keydown", press));
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the header's search is a form that leads to the catalog", async ({ page, login }) => {
    await login({ role: "student" });
    await page.goto("/learn");
    await page.getByRole("search", { name: "Site" }).getByRole("searchbox").fill("javscript");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/courses\?q=javscript$/);
    await expect(page.getByText("Did you mean")).toBeVisible();
    await expect(page.getByRole("main").getByRole("article").first()).toContainText("JavaScript");
    await page.getByRole("link", { name: "javascript", exact: true }).click();
    await expect(page.getByText("Did you mean")).toHaveCount(0);
  });
});
