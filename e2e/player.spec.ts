import { chromium } from "@playwright/test";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { expect, test } from "./fixtures";
import type { Person } from "./world";

test("a video dragged to its end earns nothing, and says what is missing", async ({
  page,
  login,
  inspect,
}) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  await page.goto(film.path);
  await expect.poll(() => page.locator("video").evaluate(knowsItsLength)).toBe(true);
  await page.getByRole("slider", { name: "Seek" }).fill("58");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByText("Next lesson", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stay here" }), "nobody is taken on").toBeHidden();
  await expect.poll(() => progressOf(learner, film.id).then(({ seconds }) => seconds)).toBeLessThanOrEqual(3);
  expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(0);
  await page.getByText(/^Not watched yet: 5\d/).click();
  await inspect();
  await page.getByRole("button", { name: "Play 0:00–0:58" }).click();
  await expect.poll(() => page.locator("video").evaluate(isPlaying)).toBe(true);
});

test("a video that is watched at twice its speed completes its lesson, and the next one follows", async ({
  page,
  login,
}) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  await haveWatched(learner, film.id, 46);
  await page.goto(film.path);
  await expect(page.getByText("Resumes at 0:46")).toBeVisible();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press(">");
  await page.keyboard.press("k");
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(await db.lessonCompletion.count({ where: { userId: learner.id, lessonId: film.id } })).toBe(1);
  await expect(page.getByRole("status").getByText("Next lesson in 5 seconds")).toBeVisible({
    timeout: 20_000,
  });
  await expect(page).not.toHaveURL(new RegExp(`/${film.id}$`), { timeout: 10_000 });
  await page.goto(film.path);
  await expect(page.getByRole("combobox", { name: "Speed" }), "the speed is remembered").toHaveValue("2");
});

test("whoever stays is not taken on, now or ever", async ({ page, login }) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  await haveWatched(learner, film.id, 57);
  await page.goto(film.path);
  await page.keyboard.press("k");
  await page.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByRole("button", { name: "Stay here" })).toBeHidden();
  await page.getByRole("switch", { name: "Go on by itself" }).uncheck();
  await page.reload();
  await page.keyboard.press("9");
  await page.keyboard.press("k");
  await expect(page.getByText("Next lesson", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Stay here" })).toBeHidden();
});

test("the place in a video survives a reload and follows to another device", async ({
  page,
  login,
  openElsewhere,
}) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  await page.goto(film.path);
  await expect.poll(() => page.locator("video").evaluate(knowsItsLength)).toBe(true);
  await page.keyboard.press("3");
  await expect.poll(() => progressOf(learner, film.id).then(({ position }) => Math.floor(position))).toBe(18);
  await page.reload();
  await expect(page.getByText("Resumes at 0:18")).toBeVisible();
  const phone = await openElsewhere(learner);
  await phone.goto(film.path);
  await expect(phone.getByText("Resumes at 0:18")).toBeVisible();
  await expect.poll(() => phone.locator("video").evaluate(knowsItsLength)).toBe(true);
  await phone.keyboard.press("5");
  await expect.poll(() => progressOf(learner, film.id).then(({ position }) => Math.floor(position))).toBe(30);
  await page.reload();
  await expect(page.getByText("Resumes at 0:30")).toBeVisible();
});

test("the place survives a browser that is killed", async ({ world, page, login, baseURL }) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  const { launchOptions } = test.info().project.use;
  const doomed = await chromium.launchServer({ ...launchOptions });
  const browser = await chromium.connect(doomed.wsEndpoint());
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  await context.addCookies([await world.sessionCookie(learner)]);
  const victim = await context.newPage();
  await victim.goto(film.path);
  await victim.keyboard.press("k");
  await expect
    .poll(() => victim.locator("video").evaluate((v: HTMLVideoElement) => v.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(7);
  doomed.process().kill("SIGKILL");

  const { position } = await progressOf(learner, film.id);
  expect(position).toBeGreaterThan(1);
  await page.goto(film.path);
  await expect(page.getByText(`Resumes at 0:${String(Math.floor(position)).padStart(2, "0")}`)).toBeVisible();
});

test("what is watched without a network counts once it is back, also at the next visit", async ({
  page,
  context,
  login,
}) => {
  const learner = await login({ role: "student" });
  const film = await openFilm(learner);
  await page.goto(film.path);
  await page.locator("video").evaluate(loaded);
  await expect.poll(() => db.lessonProgress.count({ where: { userId: learner.id } })).toBe(1);
  await context.setOffline(true);
  await page.keyboard.press("k");
  await expect
    .poll(() => page.locator("video").evaluate((v: HTMLVideoElement) => v.currentTime), { timeout: 20_000 })
    .toBeGreaterThan(6);
  await page.keyboard.press("k");
  await expect.poll(() => page.evaluate(keptPosition), "the browser keeps it").toBeGreaterThan(6);
  await page.close();
  expect((await progressOf(learner, film.id)).seconds).toBe(0);

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(film.path.replace(/\d+$/, String(film.otherId)));
  await expect
    .poll(() => progressOf(learner, film.id).then(({ seconds }) => seconds))
    .toBeGreaterThanOrEqual(5);
  await later.goto(film.path);
  await expect(later.getByText(/^Resumes at 0:0[6-9]$/)).toBeVisible();
});

test("keys work everywhere in the player until they are switched off, and never while somebody types", async ({
  page,
  login,
  inspect,
}) => {
  const learner = await login({ role: "student" });
  await page.goto((await openFilm(learner)).path);
  const film = page.locator("video");
  const at = () => film.evaluate((video: HTMLVideoElement) => Math.round(video.currentTime));
  await page.keyboard.press("5");
  await expect.poll(at).toBe(30);
  await page.keyboard.press("j");
  await expect.poll(at).toBe(20);
  await page.keyboard.press("m");
  await expect(page.getByRole("button", { name: "Unmute" })).toBeVisible();
  await page.keyboard.press("t");
  await expect(page.getByRole("region", { name: "Transcript" })).toBeVisible();
  await page.keyboard.press("n");
  await page.keyboard.type("jjj 5");
  await expect(page.getByRole("textbox", { name: "Write a note at 0:20" })).toHaveValue("jjj 5");
  expect(await at()).toBe(20);
  await page.getByRole("textbox", { name: "Write a note at 0:20" }).fill("");
  await page.getByRole("heading", { level: 1 }).click();

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
  await inspect();
  await page.getByRole("switch", { name: /^Single keys/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("5");
  await page.keyboard.press("?");
  expect(await at()).toBe(20);
  await page.reload();
  await page.keyboard.press("5");
  await expect(page.getByText("Resumes at 0:20"), "it stays off on this device").toBeVisible();
});

test("the transcript can be searched, and leads to what it says", async ({ page, login, inspect }) => {
  const learner = await login({ role: "student" });
  await page.goto(`${(await openFilm(learner)).path}?tab=transcript`);
  const search = page.getByRole("searchbox", { name: "Search the transcript" });
  await search.fill("promise");
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await search.press("Enter");
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await inspect();
  await search.fill("zebra");
  await expect(page.getByText("Not found")).toBeVisible();
  await page.getByRole("link", { name: "Play from 0:00" }).click();
  await page.getByText("This script logs four words.").click();
  await expect
    .poll(() => page.locator("video").evaluate((v: HTMLVideoElement) => v.currentTime))
    .toBeGreaterThan(0);
});

test("a text counts as read when its end was reached after a sensible time", async ({
  page,
  login,
  seedCourse,
}) => {
  const content = Array(60).fill("A paragraph of eight words stands here now.").join("\n\n");
  const course = await seedCourse({ modules: [[{ content }, {}]] });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  const [lessonId = 0] = course.lessonIds;
  await db.$executeRaw`insert into lesson_progress (user_id, lesson_id, active_seconds, started_at)
                       values (${learner.id}, ${lessonId}, 300, now() - interval '1 hour')`;
  await page.goto(`/learn/${course.slug}/${lessonId}`);
  await expect(page.getByRole("button", { name: "Mark complete" })).toBeVisible();
  await page.keyboard.press("End");
  await expect(page.getByText("Completed", { exact: true })).toBeVisible({ timeout: 20_000 });
});

test("text size, width and folded columns are remembered, and there before anything is drawn", async ({
  page,
  login,
  seedCourse,
  inspect,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const course = await seedCourse();
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  const size = () =>
    page.getByText("Text.", { exact: true }).evaluate((text) => getComputedStyle(text).fontSize);
  const before = await size();
  await page.getByRole("button", { name: "Text size and width" }).click();
  await inspect();
  const largest = page.getByRole("radio", { name: "Largest" });
  await page.locator("label").filter({ has: largest }).click();
  await expect(largest).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Curriculum beside the lesson" }).click();
  await expect(page.getByRole("navigation", { name: "Curriculum" })).toBeHidden();
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-player-size", "xl");
  await expect(page.getByRole("navigation", { name: "Curriculum" })).toBeHidden();
  expect(parseFloat(await size())).toBeGreaterThan(parseFloat(before));
});

const isPlaying = (video: HTMLVideoElement) => !video.paused;
const knowsItsLength = (video: HTMLVideoElement) => video.readyState >= 1;
const loaded = (video: HTMLVideoElement) =>
  new Promise<void>((resolve) => {
    video.preload = "auto";
    const look = () =>
      video.buffered.length > 0 && video.buffered.end(0) > 15 ? resolve() : setTimeout(look, 200);
    look();
  });

/** The last place in what waits in the browser for the network. */
function keptPosition() {
  return new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open("m4t-visits");
    opening.onerror = () => reject(new Error("no database"));
    opening.onsuccess = () => {
      const reading = opening.result.transaction("visits").objectStore("visits").getAll();
      reading.onerror = () => reject(new Error("no rows"));
      reading.onsuccess = () => {
        opening.result.close();
        const places = (reading.result as { positionSec: number | null }[]).map(
          (row) => row.positionSec ?? 0,
        );
        resolve(Math.max(0, ...places));
      };
    };
  });
}

/** The free demo course's lesson with a film of a minute, open to that person. */
async function openFilm(learner: Person) {
  const { id, module } = await db.lesson.findFirstOrThrow({
    where: { title: "The event loop" },
    select: { id: true, module: { select: { course: true } } },
  });
  const other = await db.lesson.findFirstOrThrow({ where: { title: "Promises" }, select: { id: true } });
  await enrollInCourse(learner, { courseId: module.course.id });
  return { id, otherId: other.id, path: `/learn/${module.course.slug}/${id}` };
}

/** As if they had watched that much of it an hour ago. */
async function haveWatched({ id }: Person, lessonId: number, seconds: number) {
  await db.$executeRaw`
    insert into lesson_progress (user_id, lesson_id, position_sec, watched, started_at, last_seen_at, position_at)
    values (${id}, ${lessonId}, ${seconds}, ${`{[0,${seconds})}`}::int4multirange,
            now() - interval '1 hour', now() - interval '1 hour', now() - interval '1 hour')`;
}

async function progressOf({ id }: Person, lessonId: number) {
  const [row] = await db.$queryRaw<{ position: number; seconds: number }[]>`
    select position_sec::float8 as position,
           (select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest(watched) r) as seconds
    from lesson_progress where user_id = ${id} and lesson_id = ${lessonId}`;
  return row ?? { position: 0, seconds: 0 };
}
