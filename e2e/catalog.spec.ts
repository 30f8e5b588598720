import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test("filters join, stand in the address, come back with the back button and go one by one", async ({
  page,
  inspect,
}) => {
  await page.goto("/courses");
  const all = await countOf(page);
  await page.getByRole("checkbox", { name: /^Programming/ }).check();
  await expect(page).toHaveURL(/category=programming/);
  const some = await untilCountIsNot(page, all);
  await page.getByRole("checkbox", { name: /^Free/ }).check();
  await expect(page).toHaveURL(/category=programming.*price=free|price=free.*category=programming/);
  const few = await untilCountIsNot(page, some);
  expect(all).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(few);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(few);
  await inspect();

  await page.getByRole("main").getByRole("link", { name: "JavaScript Foundations" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("JavaScript Foundations");
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /^Free/ })).toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "course" })).toHaveText(new RegExp(`^${few}\\s`));
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /^Free/ })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^Programming/ })).toBeChecked();
  await page.goForward();

  await page.getByRole("link", { name: "Remove filter Programming" }).click();
  await expect(page).toHaveURL(/\/courses\?price=free$/);
  await expect(page.getByRole("checkbox", { name: /^Programming/ })).not.toBeChecked();
  await page.getByRole("link", { name: "Clear all" }).filter({ visible: true }).click();
  await expect(page).toHaveURL(/\/courses$/);
  expect(await untilCountIsNot(page, few)).toBe(all);
});

test("what is chosen shows at once, and what was found before stays until the new results are there", async ({
  page,
}) => {
  await page.goto("/courses", { waitUntil: "networkidle" });
  const all = await countOf(page);
  const results = Promise.withResolvers<void>();
  await page.route(/\/courses\?.*category/, async (route) => {
    await results.promise;
    await route.continue();
  });
  await page.getByRole("checkbox", { name: /^Programming/ }).check();
  await expect(page.getByRole("main").locator("form[aria-busy]")).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: /^Programming/ })).toBeChecked();
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(all);
  results.resolve();
  expect(await untilCountIsNot(page, all)).toBeLessThan(all);
  await expect(page.getByRole("main").locator("form[aria-busy]")).toHaveCount(0);
});

test("a search keeps the filters, sorts by what fits best, and marks what it found", async ({ page }) => {
  await page.goto("/courses?level=beginner&sort=newest");
  await page.getByRole("searchbox", { name: "Search the catalog" }).fill("sql");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=sql/);
  await expect(page.getByRole("checkbox", { name: /^Beginner/ })).toBeChecked();
  await expect(page.getByRole("main").getByRole("article").first()).toContainText("SQL for Analysts");
  await expect(page.getByRole("main").locator("mark").first()).toHaveText(/sql/i);
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "Relevance" });
  await expect(page).not.toHaveURL(/sort=newest/);
  await page.getByRole("link", { name: "Clear search" }).click();
  await expect(page).not.toHaveURL(/q=/);
  await expect(page.getByRole("checkbox", { name: /^Beginner/ })).toBeChecked();
});

test("where nothing is found the page says why and leads on", async ({ page, visit, inspect }) => {
  await visit("/courses?q=underwater+basket+weaving");
  await expect(
    page.getByRole("heading", { name: "No course matches “underwater basket weaving”" }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Clear search" }).filter({ hasText: "Clear search" }).click();
  await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();

  await page.goto("/courses?category=design&q=javascript");
  await expect(page.getByRole("heading", { name: "No course matches these filters" })).toBeVisible();
  await inspect();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/courses\?q=javascript$/);
  await expect(page.getByRole("main").getByRole("article").first()).toContainText("JavaScript");
});

test("a misspelled word finds what was meant, and offers it spelled right", async ({
  page,
  visit,
  inspect,
}) => {
  await visit("/courses?q=javscript&level=beginner");
  await expect(page.getByRole("main").getByRole("article").first()).toContainText("JavaScript Foundations");
  await page.getByRole("link", { name: "javascript", exact: true }).click();
  await expect(page).toHaveURL(/q=javascript/);
  await expect(page).toHaveURL(/level=beginner/);
  await expect(page.getByText("Did you mean")).toHaveCount(0);
  await expect(page.getByRole("main").locator("mark").first()).toHaveText(/javascript/i);
  await inspect();
});

test("a search that lesson titles answer shows the lesson", async ({ page, visit, seedCourse }) => {
  const word = `quincunx${Date.now()}`.replaceAll(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
  await seedCourse({ title: "Planting", modules: [[{ title: `Trees in ${word}` }]] });
  await visit(`/courses?q=${word}`);
  await expect(page.getByRole("main").getByRole("article")).toContainText(`Lesson: Trees in ${word}`);
});

test("each filter's number is what choosing it shows, whatever else is chosen", async ({ page }) => {
  for (const address of ["/courses", "/courses?level=beginner", "/courses?style=visual&price=paid&q=the"]) {
    await page.goto(address);
    const boxes = page.getByRole("complementary").getByRole("checkbox", { checked: false });
    for (let index = 0; index < (await boxes.count()); index += 3) {
      await page.goto(address);
      const name = await boxes.nth(index).evaluate((box) => box.closest("label")?.textContent ?? "");
      const promised = Number(/([\d,]+)$/.exec(name)?.[1]?.replaceAll(",", ""));
      const group = await boxes.nth(index).getAttribute("name");
      const value = await boxes.nth(index).getAttribute("value");
      const isAlone = !address.includes(`${group}=`);
      if (!isAlone) continue;
      await page.goto(`${address}${address.includes("?") ? "&" : "?"}${group}=${value}`);
      expect(await countOf(page), `${address} and ${group} ${value}`).toBe(promised);
    }
  }
});

test("a filter to drop says what that finds, and finds it", async ({ page, inspect }) => {
  await page.goto("/courses?q=javascript&category=design&level=beginner");
  const way = page.getByRole("main").getByRole("link", { name: "Any category" });
  const promised = Number(/\d+/.exec(await way.locator("xpath=..").innerText())?.[0]);
  await inspect();
  await way.click();
  await expect(page).not.toHaveURL(/category/);
  await expect.poll(() => countOf(page)).toBe(promised);
});

test("somebody with a plan filters by it", async ({ page, login, world }) => {
  await login(await world.findPerson("student1"));
  await page.goto("/courses");
  await page.getByRole("checkbox", { name: /^In my plan/ }).check();
  await expect(page).toHaveURL(/price=included/);
  await expect(page.getByRole("list", { name: "Filters in force" })).toContainText("In my plan");
});

test("a long catalog has pages, and the last link leads to the rest", async ({
  page,
  visit,
  seedCourse,
  world,
}) => {
  const title = `Pottery ${Date.now()}`;
  const instructor = await world.createPerson("instructor");
  for (let n = 0; n < 25; n++) await seedCourse({ instructor, title: `${title} ${n}`, modules: [[{}]] });
  await visit(`/courses?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(24);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Page 2" })).toHaveAttribute("aria-current", "page");
});

test("on a phone the filters are a sheet that counts while it is open", async ({ page, inspect }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/courses");
  await page.getByRole("button", { name: /^Filters/ }).click();
  const sheet = page.getByRole("dialog", { name: "Filters" });
  await sheet.getByRole("checkbox", { name: /^Beginner/ }).check();
  await expect(page).toHaveURL(/level=beginner/);
  await expect(sheet).toBeVisible();
  await inspect();
  const show = sheet.getByRole("button", { name: /^Show \d+/ });
  await expect(show).toBeVisible();
  await show.click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("button", { name: "Filters 1" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Filters in force" })).toContainText("Beginner");
});

async function countOf(page: Page) {
  const text = await page.getByRole("status").filter({ hasText: "course" }).innerText();
  return Number.parseInt(text, 10);
}

/** The results follow a filter a moment later. */
async function untilCountIsNot(page: Page, before: number) {
  await expect.poll(() => countOf(page)).not.toBe(before);
  return countOf(page);
}
