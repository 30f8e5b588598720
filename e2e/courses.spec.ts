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
});
