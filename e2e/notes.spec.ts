import { readFile } from "node:fs/promises";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { expect, test } from "./fixtures";

const content = "First words of the lesson.\n\nThe second paragraph is the one to remember.\n\nAnd a third.";

test("a note to a paragraph is written, changed, deleted and taken back, and stays private", async ({
  page,
  login,
  inspect,
  seedCourse,
  openElsewhere,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const course = await seedCourse({ title: "Noted", modules: [[{ title: "Scope", content }]] });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  const notes = page.getByRole("list", { name: "Notes" });

  await page.keyboard.press("n");
  await page.keyboard.type("Ask about this");
  await page.keyboard.press("Control+Enter");
  await expect(notes.getByText("Ask about this").last()).toBeVisible();
  const { quote } = await db.lessonNote.findFirstOrThrow({ where: { userId: learner.id } });
  expect(content).toContain(quote);
  await inspect();

  await notes.getByLabel("Change or delete this note").click();
  await notes.getByRole("textbox", { name: "Change this note" }).fill("Ask about closures");
  await notes.getByRole("button", { name: "Save" }).click();
  await expect(notes.locator("p", { hasText: "Ask about closures" })).toBeVisible();
  await notes.getByLabel("Change or delete this note").click();
  await notes.getByRole("button", { name: "Delete" }).click();
  await expect(notes.locator("p", { hasText: "Ask about closures" })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(notes.locator("p", { hasText: "Ask about closures" })).toBeVisible();
  await notes.getByRole("link", { name: /^Show the paragraph/ }).click();
  await expect(page.getByRole("article").getByText(quote ?? "")).toBeFocused();

  await page.getByRole("link", { name: "All notes of this course" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notes" })).toBeVisible();
  await inspect();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download as Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${course.slug}-notes.md`);
  expect(await readFile(await download.path(), "utf8")).toContain("Ask about closures");

  const other = await openElsewhere(course.instructor);
  await other.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  await expect(other.getByRole("heading", { level: 1, name: "Scope" })).toBeVisible();
  await expect(other.getByText("Ask about closures")).toBeHidden();
  expect((await other.goto(`/learn/${course.slug}/notes`))?.status()).toBe(404);
});

test("on a phone notes are a sheet, and they stay readable when access has ended", async ({
  page,
  login,
  visit,
  inspect,
  seedCourse,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const course = await seedCourse({ modules: [[{ title: "Scope", content }]] });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  await page.getByRole("button", { name: "Notes", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Notes" });
  await sheet.getByRole("textbox", { name: /^Write a note/ }).fill("From the train");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.locator("p", { hasText: "From the train" })).toBeVisible();
  await inspect();

  await db.course.update({ where: { id: course.id }, data: { price: 79 } });
  await db.enrollment.updateMany({ where: { userId: learner.id }, data: { isFree: false } });
  await visit(`/learn/${course.slug}/notes`);
  await expect(page.locator("p", { hasText: "From the train" })).toBeVisible();
});
