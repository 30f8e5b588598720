import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test("an instructor writes a course and a learner reads it", async ({ page, login, visit, inspect }) => {
  test.slow();
  await login({ role: "instructor" });
  await visit("/teach");
  await page.getByRole("link", { name: "New course" }).click();
  await page.getByLabel("Title").fill("Sourdough, slowly");
  await page.getByLabel("Category").selectOption({ label: "Business" });
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page).toHaveURL(/\/teach\/courses\/\d+$/);
  await expect(page.getByText("Before this can be published")).toBeVisible();
  await inspect();

  await page.getByLabel("Description").fill("Bake one good loaf, and know why it rose.");
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.getByLabel("New lesson in Introduction").fill("Flour and water");
  await page.getByRole("button", { name: "Add a lesson to Introduction" }).click();
  await expect(page).toHaveURL(/\/lessons\/\d+$/);

  await page.getByLabel("Text").fill("## Two ingredients\n\nFlour and *water* are enough to begin.");
  await page.getByLabel("Minutes").fill("6");
  await page.getByRole("button", { name: "Save lesson" }).click();
  await expect(page.getByRole("heading", { name: "Two ingredients" })).toBeVisible();
  await inspect();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText(/Published: 1.new lesson/).first()).toBeVisible();

  await login({ role: "student" });
  await visit("/courses?q=sourdough");
  await page.getByRole("main").getByRole("link", { name: "Sourdough, slowly" }).first().click();
  await page
    .getByRole("button", { name: /enroll/i })
    .filter({ visible: true })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Two ingredients" })).toBeVisible();
});

test("an author adds a quiz with a question and is told what is wrong with it", async ({
  page,
  login,
  visit,
  inspect,
  seedCourse,
  world,
}) => {
  const author = await world.createPerson("instructor");
  const course = await seedCourse({ instructor: author });
  await login(author);
  await visit(`/teach/courses/${course.id}/lessons/${course.lessonIds[0]}`);
  await page.getByRole("textbox", { name: "Title" }).last().fill("First checkpoint");
  await page.getByRole("button", { name: "Add quiz" }).click();
  await expect(page).toHaveURL(/\/quizzes\/\d+$/);
  await inspect();
  await page.getByLabel("Question", { exact: true }).fill("Which of them rises?");
  await page.getByLabel("Answer A").fill("Dough");
  await page.getByRole("button", { name: "Add question" }).click();
  await expect(page.getByText("Please give at least two answers.")).toBeVisible();
  await expect(page.getByLabel("Question", { exact: true })).toHaveValue("Which of them rises?");
  await page.getByLabel("Answer A").fill("Dough");
  await page.getByLabel("Answer B").fill("Stone");
  await page.getByRole("button", { name: "Add question" }).click();
  await expect(page.getByText("Question added.").first()).toBeVisible();
  await inspect();
  await page.getByRole("button", { name: "Remove question 1" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove question" }).click();
  await expect(page.getByRole("heading", { name: "No questions yet" })).toBeVisible();
});

test("what is wrong with a course stands at its field, and nothing typed is lost", async ({
  page,
  login,
  inspect,
  seedCourse,
  world,
}) => {
  const author = await world.createPerson("instructor");
  const course = await seedCourse({ instructor: author, title: "Splicing rope" });
  await login(author);
  await page.goto(`/teach/courses/${course.id}`);
  await untilAlive(page);
  await page.getByLabel("Description").fill("Join two ropes into one that holds.");
  await page.getByLabel("Sold once").check();
  await page.getByRole("button", { name: "Save details" }).click();
  const amount = page.getByLabel("Amount in EUR");
  await expect(page.getByText("Please enter an amount above 0, such as 79 or 79.50.")).toBeVisible();
  await expect(amount).toBeFocused();
  await expect(page.getByLabel("Description")).toHaveValue("Join two ropes into one that holds.");
  await expect(page.getByLabel("Sold once")).toBeChecked();
  await inspect();

  await amount.fill("49,5");
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByText("Saved.").first()).toBeVisible();
  await page.getByLabel("New module").fill("Eye splices");
  await page.getByRole("button", { name: "Add the module" }).click();
  await expect(page.getByRole("heading", { name: "Eye splices" })).toBeVisible();
  await page.getByRole("link", { name: "Course page" }).click();
  await expect(page.getByText("Join two ropes into one that holds.").first()).toBeVisible();
});

test("learners read the old text until an author publishes, and two authors don’t overwrite each other", async ({
  page,
  login,
  openElsewhere,
  seedCourse,
  world,
}) => {
  const author = await world.createPerson("instructor");
  const course = await seedCourse({ instructor: author, modules: [[{ isPreview: true }]] });
  const [lessonId] = course.lessonIds;
  const editor = `/teach/courses/${course.id}/lessons/${lessonId}`;
  const colleague = await openElsewhere(await world.createPerson("admin"));
  const reader = await openElsewhere();
  await login(author);
  for (const tab of [page, colleague]) {
    await tab.goto(editor);
    await untilAlive(tab);
  }

  await page.getByLabel("Text").fill("A better text.");
  await page.getByRole("button", { name: "Save lesson" }).click();
  await expect(page.getByText("Saved. Learners see it when you publish.").first()).toBeVisible();
  await colleague.getByLabel("Text").fill("Another text.");
  await colleague.getByRole("button", { name: "Save lesson" }).click();
  await expect(colleague.getByText("Somebody saved this lesson since you opened it.")).toBeVisible();
  await expect(colleague.getByLabel("Text")).toHaveValue("Another text.");

  await reader.goto(`/learn/${course.slug}/${lessonId}`);
  await expect(reader.getByText("Text.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Publish changes" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish changes" }).click();
  await expect(page.getByText(/^Published: .*1.changed lesson/).first()).toBeVisible();
  await reader.reload();
  await expect(reader.getByText("A better text.")).toBeVisible();
});

/** Until React has taken over: a prefilled field that is changed at that moment would hold both texts. */
async function untilAlive(page: Page) {
  await page.waitForFunction(() => {
    const form = document.querySelector("main form");
    return form !== null && Object.keys(form).some((key) => key.startsWith("__react"));
  });
}
