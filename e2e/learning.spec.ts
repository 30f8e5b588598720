import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { expect, test } from "./fixtures";
import type { Person } from "./world";

test("each finished lesson moves the course on, everywhere it is shown, until it is done", async ({
  page,
  login,
  visit,
  inspect,
  seedCourse,
}) => {
  const course = await seedCourse({ title: "Three short steps" });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto("/learn");
  await page.getByRole("link", { name: "Start course" }).click();

  for (const done of [1, 2, 3]) {
    await page.getByRole("button", { name: "Mark complete" }).click();
    await expect(page.getByRole("img", { name: `Course progress: ${done} of 3 lessons` })).toBeVisible();
    if (done === 3) break;
    await page.getByRole("link", { name: "Next lesson", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${course.lessonIds[done]}$`));
  }
  await expect(page.getByRole("heading", { name: "You finished Three short steps" })).toBeVisible();
  await inspect();

  await page.goto(`/courses/${course.slug}`);
  await expect(page.getByText("Completed", { exact: true }).first()).toBeVisible();
  await visit("/learn?tab=completed");
  await expect(page.getByRole("article").filter({ hasText: "Three short steps" })).toContainText("100%");
});

test("a film goes on where the learner left it, and winding it on is not watching", async ({
  page,
  login,
  inspect,
}) => {
  const learner = await login({ role: "student" });
  const lesson = await openFilm(learner);
  const film = page.locator("video");
  const at = () => film.evaluate((video: HTMLVideoElement) => video.currentTime);
  await page.goto(lesson.path);
  await page.getByRole("slider", { name: "Seek" }).fill("30");
  await page.getByRole("button", { name: "Play" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => positionOf(learner, lesson.id)).toBeGreaterThanOrEqual(30);

  await page.getByRole("link", { name: "Transcript" }).click();
  await expect(page.getByText("This script logs four words.")).toBeVisible();
  expect(await at(), "reading beside it leaves the film alone").toBeGreaterThanOrEqual(30);
  await inspect();

  await page.goto("/learn");
  await page.getByRole("link", { name: /^Resume at 0:[345]\d$/ }).click();
  await expect(page.getByText(/^Resumes at 0:[345]\d$/)).toBeVisible();
  await expect.poll(at).toBeGreaterThanOrEqual(30);
  await page.getByRole("button", { name: "Start over" }).click();
  await expect.poll(at).toBe(0);

  const button = page.getByRole("button", { name: "Mark complete" });
  await expect(button).toBeDisabled();
  await expect(button).toHaveAccessibleDescription(/^Watch the remaining .+ first$/);
  await button.click({ force: true });
  await expect(page.getByRole("img", { name: "Course progress: 0 of 16 lessons" })).toBeVisible();
});

test("somebody who is signed out while a film runs is told that nothing is saved", async ({
  page,
  login,
}) => {
  const learner = await login({ role: "student" });
  await page.goto((await openFilm(learner)).path);
  await db.userSession.deleteMany({ where: { userId: learner.id } });
  await page.getByRole("button", { name: "Play" }).click();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Progress is not being saved");
});

test("on a phone the curriculum is a sheet that leads from lesson to lesson", async ({
  page,
  login,
  inspect,
  seedCourse,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const course = await seedCourse({
    modules: [[{ title: "Rope" }, { title: "Bowline" }], [{ title: "Hitch" }]],
  });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}`);
  await page.getByRole("button", { name: "Curriculum" }).click();
  const sheet = page.getByRole("dialog", { name: "Curriculum" });
  await expect(sheet.getByRole("link", { name: /Rope/ })).toHaveAttribute("aria-current", "page");
  await inspect();
  await sheet.getByRole("link", { name: /Hitch/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hitch" })).toBeVisible();
  await expect(sheet).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Rope" })).toBeVisible();
});

test("a closed lesson says why it is closed and what opens it", async ({
  page,
  login,
  visit,
  seedCourse,
}) => {
  const free = await seedCourse();
  const paid = await seedCourse({ price: 79 });
  const strict = await seedCourse({ isOrdered: true });
  const learner = await login({ role: "student" });

  await visit(`/learn/${paid.slug}/${paid.lessonIds[1]}`);
  await expect(page.getByRole("heading", { name: "This lesson is part of a paid course" })).toBeVisible();
  await expect(page.getByText("Text.", { exact: true })).toBeHidden();

  await enrollInCourse(learner, { courseId: strict.id });
  await visit(`/learn/${strict.slug}/${strict.lessonIds[1]}`);
  await expect(page.getByRole("heading", { name: "This lesson is locked" })).toBeVisible();
  await page.getByRole("link", { name: "Go to that lesson" }).click();
  await expect(page).toHaveURL(new RegExp(`/${strict.lessonIds[0]}$`));

  await visit(`/learn/${free.slug}/${free.lessonIds[1]}`);
  await page.getByRole("button", { name: "Enroll for free" }).click();
  await expect(page.getByText("Text.", { exact: true })).toBeVisible();
});

/** The free demo course's lesson with a film of a minute, open to that person. */
async function openFilm(learner: Person) {
  const { id, module } = await db.lesson.findFirstOrThrow({
    where: { title: "The event loop" },
    select: { id: true, module: { select: { course: true } } },
  });
  await enrollInCourse(learner, { courseId: module.course.id });
  return { id, path: `/learn/${module.course.slug}/${id}` };
}

async function positionOf({ id: userId }: Person, lessonId: number) {
  const progress = await db.lessonProgress.findFirst({ where: { userId, lessonId } });
  return Number(progress?.positionSec ?? 0);
}
