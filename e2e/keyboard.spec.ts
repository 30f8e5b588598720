import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test("a learner gets from the catalog to a finished lesson by keyboard alone", async ({
  page,
  seedCourse,
}) => {
  test.slow();
  const course = await seedCourse({ title: "Knots that hold" });
  await page.goto(`/sign-in?callbackUrl=/courses/${course.slug}`);
  await focus(page, /E-mail or username/);
  await page.keyboard.type("student12");
  await focus(page, /^Password/);
  await page.keyboard.type("learn-with-m4t");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/courses/${course.slug}`);
  await focus(page, /enroll/i);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/learn\/[\w-]+\/\d+/);
  await focus(page, /Mark complete/);
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByText(/1 of 3/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

/** Presses Tab until what has the focus is named so; what is focused must be seen to be. */
async function focus(page: Page, name: RegExp) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label =
        element?.labels?.[0]?.textContent ??
        element?.getAttribute("aria-label") ??
        element?.textContent ??
        "";
      const style = element ? getComputedStyle(element) : null;
      return { label: label.trim(), isVisible: style !== null && style.outlineStyle !== "none" };
    });
    if (name.test(found.label)) {
      expect(found.isVisible, `${found.label} shows that it has the focus`).toBe(true);
      return;
    }
  }
  throw new Error(`Tab never reaches ${name}`);
}
