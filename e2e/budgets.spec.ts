import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { expect, test } from "./fixtures";

/** What Next and React weigh by themselves, in kB as sent. */
const floor = 138;

const publicPages = ["/", "/courses", "/courses/javascript-foundations", "/sign-in", "/sign-up"];

for (const path of publicPages) {
  test(`a guest's browser gets little JavaScript for ${path}`, async ({ page }) => {
    expect(await scriptsOf(page, path)).toBeLessThanOrEqual(floor + 25);
  });
}

test("a learner's browser gets little JavaScript for a lesson with a video", async ({
  page,
  login,
  world,
}) => {
  await login(await world.findPerson("student1"));
  const lesson = await db.lesson.findFirstOrThrow({
    where: { title: "The event loop" },
    select: { id: true },
  });
  expect(await scriptsOf(page, `/learn/javascript-foundations/${lesson.id}`)).toBeLessThanOrEqual(floor + 60);
});

/** The scripts that loading a page fetches, in kB as they travel. */
async function scriptsOf(page: Page, path: string) {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script")
      sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  await page.goto(path, { waitUntil: "load" });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  return bytes / 1000;
}
