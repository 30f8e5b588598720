import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { rooms } from "./rooms";

const schemes = [
  { system: "dark", chosen: null, isDark: true },
  { system: "light", chosen: "dark", isDark: true },
  { system: "dark", chosen: "light", isDark: false },
] as const;

for (const { system, chosen, isDark } of schemes) {
  test(`a page is ${isDark ? "dark" : "light"} before it is drawn: ${system} system, ${chosen ?? "nothing"} chosen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.addInitScript((theme) => theme && localStorage.setItem("theme", theme), chosen);
    await page.addInitScript(noteFirstLook);
    await page.goto("/sign-in");
    const isDarkNow = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
    expect(await page.evaluate(() => (window as { isDarkAtFirst?: boolean }).isDarkAtFirst)).toBe(isDark);
    await expect(page.getByRole("button", { name: "Show password" })).toBeVisible();
    expect(await isDarkNow()).toBe(isDark);
  });
}

test("somebody’s choice of appearance stays, counts in every tab, and can be given back to the system", async ({
  page,
  context,
  login,
}) => {
  await login({ role: "student" });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/learn");
  await choose(page, "Dark");
  const isDark = (tab: Page) => tab.locator("html.dark");
  await expect(isDark(page)).toBeAttached();
  const second = await context.newPage();
  await second.emulateMedia({ colorScheme: "light" });
  await second.goto("/courses");
  await expect(isDark(second)).toBeAttached();

  await page.reload();
  await expect(isDark(page)).toBeAttached();
  await choose(page, "Light");
  await expect(isDark(page)).not.toBeAttached();
  await expect(isDark(second)).not.toBeAttached();

  await choose(page, "System");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(isDark(page)).toBeAttached();
});

test("nothing moves for somebody who wants less motion", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(Math.max(...(await durationsOfTheSheet(page)))).toBeGreaterThan(1);
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(Math.max(...(await durationsOfTheSheet(page)))).toBeLessThan(1);
});

/** In milliseconds, of all that moves while the filters slide in. */
async function durationsOfTheSheet(page: Page) {
  await page.goto("/courses");
  const durations = await page.getByRole("button", { name: /^Filters/ }).evaluate((button: HTMLElement) => {
    button.click();
    return document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration));
  });
  await expect(page.getByRole("dialog", { name: "Filters" })).toBeVisible();
  return durations;
}

type Look = { width: number; colorScheme: "light" | "dark" };

/** How a page can be met. A short run looks at each page in two of these ways, which differ in both. */
const looks: Look[] = [360, 768, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
const isLong = Boolean(process.env.PROVE);

for (const [who, pagesOf] of Object.entries(rooms)) {
  test(`every page that ${who} visits reads well by day and night, on a phone, a tablet and a desk`, async ({
    page,
    login,
    visit,
    inspect,
    world,
  }) => {
    test.setTimeout(isLong ? 900_000 : 240_000);
    const { person, addresses } = await pagesOf(world);
    if (person) await login(person);
    for (const [place, address] of addresses.entries()) {
      await visit(address);
      for (const look of looks.filter((_, at) => isLong || (at - place) % 3 === 0)) {
        await beLike(page, look);
        await inspect();
        await expectNothingAtTheSide(page, address);
      }
      await page.setViewportSize({ width: 320, height: 568 });
      await expectNothingAtTheSide(page, address);
    }
  });
}

async function beLike(page: Page, { width, colorScheme }: Look) {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.setViewportSize({ width, height: 844 });
}

/** Notes what `<html>` looks like when the first thing is put into the page. */
function noteFirstLook() {
  const observer = new MutationObserver(() => {
    if (!document.body) return;
    observer.disconnect();
    Object.assign(window, { isDarkAtFirst: document.documentElement.classList.contains("dark") });
  });
  observer.observe(document, { childList: true, subtree: true });
}

async function choose(page: Page, appearance: string) {
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("dialog", { name: "Account" }).getByText(appearance, { exact: true }).click();
  await page.keyboard.press("Escape");
}

async function expectNothingAtTheSide(page: Page, address: string) {
  const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(hidden, `${address} at ${page.viewportSize()?.width} pixels`).toBeLessThanOrEqual(0);
}
