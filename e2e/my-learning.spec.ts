import { asViewer, db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { system } from "@/lib/viewer";
import { expect, test } from "./fixtures";
import type { Person } from "./world";

const day = 24 * 60 * 60 * 1000;

/** Makes somebody an employee of the demo's first company, which asks for that course. */
async function employ(person: Person, courseId: number, dueAt: Date | null) {
  const boss = await db.user.findUniqueOrThrow({ where: { username: "company_admin1" } });
  const companyId = boss.companyId ?? 0;
  await db.user.update({ where: { id: person.id }, data: { companyId }, select: { id: true } });
  await asViewer(system, (tx) =>
    tx.trainingAssignment.create({
      data: { companyId, userId: person.id, courseId, assignedById: boss.id, dueAt },
      select: { id: true },
    }),
  );
}

test("somebody new finds a way in, and nothing that is not theirs", async ({ page, login, visit }) => {
  await login({ role: "student" });
  await visit("/learn");
  await expect(page.getByRole("heading", { name: "Nothing started yet" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What others begin with" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Browse the catalog" }).click();
  await expect(page).toHaveURL("/courses");
});

test("a guest who saves a course signs in and comes back to it", async ({ page, seedCourse }) => {
  const course = await seedCourse({ title: "Kept for winter", price: 79 });
  await page.goto(`/courses/${course.slug}`);
  await page.getByRole("link", { name: "Save for later" }).click();
  await page.getByLabel("E-mail or username").fill("student12");
  await page.getByLabel("Password", { exact: true }).fill("learn-with-m4t");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`/courses/${course.slug}`);
  await page.getByRole("button", { name: "Save for later" }).click();
  await expect(page.getByRole("button", { name: "Saved for later" })).toBeVisible();
});

test("a saved course waits in its list until it is let go or begun", async ({
  page,
  login,
  inspect,
  seedCourse,
}) => {
  const [kept, begun] = [await seedCourse({ title: "Kept" }), await seedCourse({ title: "Begun" })];
  const learner = await login({ role: "student" });
  for (const { slug } of [kept, begun]) {
    await page.goto(`/courses/${slug}`);
    await page.getByRole("button", { name: "Save for later" }).click();
    await expect(page.getByRole("button", { name: "Saved for later" })).toBeVisible();
  }
  await enrollInCourse(learner, { courseId: begun.id });
  await page.goto("/learn");
  await page.getByRole("navigation", { name: "Courses" }).getByRole("link", { name: "Saved" }).click();
  await expect(page).toHaveURL("/learn?tab=saved");
  await expect(page.getByRole("link", { name: "Kept" })).toBeVisible();
  await inspect();
  await page.getByRole("button", { name: "Do not save Kept any more" }).click();
  await expect(page.getByText("Nothing saved")).toBeVisible();
});

test("what a company asks for is there with its date, until it is done", async ({
  page,
  login,
  inspect,
  seedCourse,
}) => {
  const [late, soon] = [
    await seedCourse({ title: "Late already", modules: [[{}]] }),
    await seedCourse({ title: "Soon due" }),
  ];
  const learner = await login({ role: "student" });
  await employ(learner, late.id, new Date(Date.now() - 2 * day));
  await employ(learner, soon.id, new Date(Date.now() + 3 * day));
  await page.goto("/learn");
  const due = page.getByRole("region", { name: "Assigned and due" });
  await expect(due.getByRole("listitem").filter({ hasText: "Late already" })).toContainText("2 days overdue");
  await expect(due.getByRole("listitem").filter({ hasText: "Soon due" })).toContainText("In 3 days");
  await inspect();
  await due.getByRole("link", { name: "Soon due" }).click();
  await expect(page).toHaveURL(`/courses/${soon.slug}`);

  await enrollInCourse(learner, { courseId: late.id });
  await page.goto("/learn");
  await expect(page.getByRole("article").filter({ hasText: "Late already" })).toContainText("Was due");
  await markLessonRead(learner, { lessonId: late.lessonIds[0] });
  await page.reload();
  await expect(due.getByRole("listitem").filter({ hasText: "Late already" })).toContainText("Done");
});

test("each course says what is missing, and an ended one that progress is kept", async ({
  page,
  login,
  seedCourse,
}) => {
  const [open, ended] = [await seedCourse({ title: "Open one" }), await seedCourse({ title: "Ended one" })];
  const learner = await login({ role: "student" });
  for (const course of [ended, open]) {
    await enrollInCourse(learner, { courseId: course.id });
    await markLessonRead(learner, { lessonId: course.lessonIds[0] });
  }
  await db.course.update({ where: { id: ended.id }, data: { price: 79 }, select: { id: true } });
  await db.enrollment.updateMany({
    where: { courseId: ended.id, userId: learner.id },
    data: { isFree: false },
  });
  await page.goto("/learn");
  const current = page.getByRole("region", { name: "Continue" });
  await current.getByText(/^What is missing: 2.lessons/).click();
  await expect(current.getByRole("listitem")).toHaveText([/not finished/, /not finished/]);
  const row = page.getByRole("article").filter({ hasText: "Ended one" });
  await expect(row).toContainText("Progress is kept.");
  await expect(row).toContainText("1 of 3 lessons");
});

test("somebody with many courses sees twelve, and all of them on demand", async ({
  page,
  login,
  seedCourse,
}) => {
  const learner = await login({ role: "student" });
  for (let i = 0; i < 14; i += 1) {
    await enrollInCourse(learner, { courseId: (await seedCourse({ title: `Course ${i}` })).id });
  }
  await page.goto("/learn");
  const rows = page.getByRole("region", { name: "Courses", exact: true }).getByRole("article");
  await expect(rows).toHaveCount(12);
  await page.getByRole("link", { name: /^Show all 13/ }).click();
  await expect(rows).toHaveCount(13);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a learner reads what is missing, saves and lets go", async ({ page, login, seedCourse }) => {
    const [mine, other] = [await seedCourse({ title: "Mine" }), await seedCourse({ title: "Other" })];
    const learner = await login({ role: "student" });
    await enrollInCourse(learner, { courseId: mine.id });
    await markLessonRead(learner, { lessonId: mine.lessonIds[0] });
    await page.goto(`/courses/${other.slug}`);
    await page.getByRole("button", { name: "Save for later" }).click();
    await page.goto("/learn?tab=saved");
    await page.getByRole("button", { name: "Do not save Other any more" }).click();
    await expect(page.getByText("Nothing saved")).toBeVisible();
    await page.getByText(/^What is missing/).click();
    await expect(page.getByRole("link", { name: "Lesson 2" }).first()).toBeVisible();
  });
});
