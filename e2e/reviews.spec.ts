import type { Page } from "@playwright/test";
import { db } from "@/lib/db";
import { writeReview } from "@/lib/courses/write-review";
import { expect, test } from "./fixtures";
import type { Person, SeededCourse } from "./world";

/** Enrolls somebody who has finished the first lessons of a course. */
async function learn(person: Person, course: SeededCourse, done: number) {
  const { id: enrollmentId } = await db.enrollment.create({
    data: { userId: person.id, courseId: course.id },
  });
  const finished = course.lessonIds.slice(0, done);
  await db.lessonCompletion.createMany({
    data: finished.map((lessonId) => ({ userId: person.id, lessonId, enrollmentId })),
  });
  return person;
}

const reviewsOf = (page: Page) => page.locator("#reviews");

test("a learner writes a review, changes it and takes it back", async ({
  page,
  login,
  seedCourse,
  inspect,
}) => {
  const course = await seedCourse();
  await learn(await login({ role: "student" }), course, 1);
  await page.goto(`/courses/${course.slug}#reviews`);
  const reviews = reviewsOf(page);
  await reviews.getByRole("button", { name: "Publish review" }).click();
  await expect(reviews.getByText("Please choose 1 to 5 stars.")).toBeVisible();

  await reviews.getByRole("radio", { name: "1 star", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(reviews.getByRole("radio", { name: "3 stars" })).toBeChecked();
  await reviews.getByRole("textbox").fill("Short and clear.");
  await reviews.getByRole("button", { name: "Publish review" }).click();
  await expect(page.getByText("Thank you. Your review is shown.").first()).toBeVisible();
  await expect(reviews.getByText("1 rating, 1 with text")).toBeVisible();
  await inspect();

  await reviews.getByText("Edit review").click();
  await reviews.getByRole("radio", { name: "5 stars" }).check();
  await reviews.getByRole("button", { name: "Save review" }).click();
  await expect(reviews.getByText("5.0")).toBeVisible();
  await reviews.getByRole("button", { name: "Delete review…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete review" }).click();
  await expect(reviews.getByText("No reviews yet.")).toBeVisible();
  await expect(reviews.getByRole("button", { name: "Publish review" })).toBeVisible();
  expect(await db.courseReview.count({ where: { courseId: course.id } })).toBe(0);
});

test("a learner who has only begun is told how far to go", async ({ page, login, seedCourse, visit }) => {
  const course = await seedCourse({ modules: [[{}, {}, {}, {}]] });
  await learn(await login({ role: "student" }), course, 1);
  await visit(`/courses/${course.slug}`);
  await expect(reviewsOf(page).getByText("Reviews open at 30% of the course. You are at 25%.")).toBeVisible();
  await expect(reviewsOf(page).getByRole("button", { name: "Publish review" })).toHaveCount(0);
});

test("an instructor answers a review, and its author is told", async ({
  page,
  login,
  openElsewhere,
  seedCourse,
  world,
  inspect,
}) => {
  const course = await seedCourse();
  const author = await learn(await world.createPerson("student"), course, 3);
  await writeReview(author, { courseId: course.id, rating: 4, body: "More examples, please." });
  await login(course.instructor);
  await page.goto(`/courses/${course.slug}`);
  await reviewsOf(page).getByText("Answer", { exact: true }).click();
  await reviewsOf(page).getByRole("textbox").fill("Two more are on their way.");
  await reviewsOf(page).getByRole("button", { name: "Save answer" }).click();
  await expect(reviewsOf(page).getByText(/^Answer from/)).toBeVisible();
  await inspect();

  const theirs = await openElsewhere(author);
  await theirs.goto("/notifications");
  await theirs
    .getByText(/was answered/)
    .first()
    .click();
  await expect(theirs).toHaveURL(new RegExp(`/courses/${course.slug}#reviews$`));
  await expect(reviewsOf(theirs).getByText("Two more are on their way.")).toBeVisible();
});

test("a reported review is hidden by a moderator, and no longer counts", async ({
  page,
  login,
  openElsewhere,
  seedCourse,
  world,
  inspect,
}) => {
  const course = await seedCourse({ title: `Knots ${Date.now()}` });
  const author = await learn(await world.createPerson("student"), course, 3);
  await writeReview(author, { courseId: course.id, rating: 1, body: "Buy my rope instead." });
  await login({ role: "student" });
  await page.goto(`/courses/${course.slug}`);
  await reviewsOf(page)
    .getByRole("button", { name: /^Report the review by/ })
    .click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("radio", { name: "It is advertising" }).check();
  await inspect();
  await question.getByRole("button", { name: "Report review" }).click();
  await expect(reviewsOf(page).getByText("You reported this review.")).toBeVisible();

  const office = await openElsewhere(await world.createPerson("admin"));
  await office.goto("/admin/reviews?state=reported&q=rope");
  await expect(office.getByText("Reported: It is advertising").first()).toBeVisible();
  await office
    .getByRole("button", { name: /^Actions for the review by/ })
    .first()
    .click();
  await office.getByRole("menuitem", { name: "Hide…" }).click();
  await office.getByRole("alertdialog").getByLabel("Reason").fill("Advertising");
  await office.getByRole("alertdialog").getByRole("button", { name: "Hide review" }).click();
  await expect(office.getByText("Review hidden.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Buy my rope")).toHaveCount(0);

  const theirs = await openElsewhere(author);
  await theirs.goto(`/courses/${course.slug}`);
  await expect(reviewsOf(theirs).getByText("Hidden by a moderator")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("reviews are narrowed, put in order, continued and written", async ({
    page,
    login,
    seedCourse,
    world,
  }) => {
    const course = await seedCourse();
    for (let i = 0; i < 5; i += 1) {
      const author = await learn(await world.createPerson("student"), course, 3);
      await writeReview(author, { courseId: course.id, rating: (i % 2) + 4, body: `Text ${i}` });
    }
    await learn(await login({ role: "student" }), course, 3);
    await page.goto(`/courses/${course.slug}`);
    const reviews = reviewsOf(page);
    await expect(reviews.getByRole("article")).toHaveCount(3);
    await reviews.getByRole("link", { name: "Show all 5 reviews" }).click();
    await expect(reviews.getByRole("article")).toHaveCount(5);
    await reviews.getByRole("link", { name: "5 stars: 2 ratings" }).click();
    await expect(reviews.getByRole("article")).toHaveCount(2);
    await reviews.getByRole("link", { name: "Remove filter 5 stars, 2" }).click();
    await reviews.getByRole("link", { name: "Lowest" }).click();
    await expect(reviews.getByRole("article").first()).toContainText(/Text [024]/);

    await reviews.getByRole("radio", { name: "4 stars" }).check({ force: true });
    await reviews.getByRole("textbox").fill("Without a script.");
    await reviews.getByRole("button", { name: "Publish review" }).click();
    await expect(reviews.getByRole("heading", { name: "Your review" })).toBeVisible();
    await expect(reviews.getByText("Without a script.").first()).toBeVisible();
  });
});
