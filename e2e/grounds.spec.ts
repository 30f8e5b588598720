import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { expect, test } from "./fixtures";

test("an admin sees why somebody can’t open a course, gives it to them, and takes it back", async ({
  page,
  login,
  inspect,
  openElsewhere,
  world,
}) => {
  const course = await world.seedCourse({ price: 79, modules: [[{}, {}]] });
  const { title } = await db.course.findUniqueOrThrow({ where: { id: course.id } });
  const person = await world.createPerson("student");
  const lesson = `/learn/${course.slug}/${course.lessonIds[0]}`;
  const their = await openElsewhere(person);
  await their.goto(lesson);
  await expect(their.getByText("This lesson is part of a paid course")).toBeVisible();

  await login({ role: "admin" });
  await page.goto(`/admin/users?q=${person.username}`);
  await page.getByRole("link", { name: person.username }).filter({ visible: true }).first().click();
  await page.getByRole("searchbox", { name: "Find any course by its title" }).fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByText("No, there is no ground.")).toBeVisible();
  await inspect();

  await page.getByLabel("Reason").fill("A prize");
  await page.getByRole("button", { name: "Give this course" }).click();
  await expect(page.getByText("Yes, by given, without an end.")).toBeVisible();
  await inspect();
  await their.goto(`/courses/${course.slug}`);
  await enrollInCourse(person, { courseId: course.id });
  await their.goto(lesson);
  await expect(their.getByRole("button", { name: "Mark complete" })).toBeVisible();

  await page.getByRole("button", { name: "Take back…" }).click();
  await page.getByRole("alertdialog").getByLabel("Reason").fill("A mistake");
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("No, no ground stands any more.")).toBeVisible();
  await their.goto(lesson);
  await expect(their.getByText("The course was given to you and taken back")).toBeVisible();
  await expect(their.getByText("Your progress and results are kept.")).toBeVisible();
});

test("when one of two grounds ends, the learner goes on as if nothing had happened", async ({
  page,
  login,
  world,
}) => {
  const course = await world.seedCourse({ price: 79, modules: [[{}, {}]] });
  const learner = await login({ role: "student" });
  const whose = { userId: learner.id, courseId: course.id };
  await db.comp.create({ data: { ...whose, grantedById: learner.id, reason: "A test" } });
  const order = { amount: 79, currency: "EUR", idempotencyKey: `order-${learner.id}`, paidAt: new Date() };
  await db.purchase.create({ data: { ...whose, status: "paid", ...order } });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  await page.getByRole("button", { name: "Mark complete" }).click();

  await db.comp.updateMany({ where: whose, data: { withdrawnAt: new Date() } });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[1]}`);
  await page.getByRole("button", { name: "Mark complete" }).click();
  await expect.poll(() => db.enrollment.count({ where: { ...whose, completedAt: { not: null } } })).toBe(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an admin chooses a course and reads the grounds", async ({ page, login, world }) => {
    await login({ role: "admin" });
    const person = await world.findPerson("student8");
    await page.goto(`/admin/users/${person.id}?course=machine-learning-foundations`);
    await expect(page.getByRole("region", { name: "Grounds" })).toContainText("revoked");
    await expect(page.getByText("Your company took your seat back").first()).toBeVisible();
    await page.getByText(/^1 of 13\slessons open/).click();
    await expect(page.getByText("Open: preview for everybody")).toBeVisible();
  });
});
