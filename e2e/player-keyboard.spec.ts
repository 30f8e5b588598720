import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { expect, test } from "./fixtures";
import { expectFocus, follow, tab, tabTo } from "./keys";

const content = "First words of the lesson.\n\nThe second paragraph is the one to keep.\n\nAnd a third.";
const modules = [
  [
    { title: "Scope", content },
    { title: "Closures", content },
  ],
];

test("by Tab the player goes from its bar over the curriculum and the lesson to the notes, each stop named", async ({
  page,
  login,
  seedCourse,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const course = await seedCourse({ modules });
  await enrollInCourse(await login({ role: "student" }), { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  await expect(page.getByRole("button", { name: "Add a note to this paragraph" })).toHaveCount(3);

  const stops = [
    'link "Skip to content"',
    'link "Back to My learning"',
    'button "Curriculum beside the lesson" [pressed]',
    'button "Text size and width"',
    'button "Keyboard shortcuts"',
    'button "Notes beside the lesson" [pressed]',
    "text: 1 ",
    'link "In progress Scope',
    'link "Not started Closures',
    'button "Add a note to this paragraph"',
    "text: ",
    'button "Mark complete"',
    'link "Next Closures"',
    'textbox "Write a note',
    'button "Unpin"',
    'button "Save"',
    'link "All notes of this course"',
  ];
  for (const stop of stops) expect(`text: ${await tab(page)}`).toContain(stop.replace("text: ", ""));
});

test("whoever goes on to another lesson begins in it, and a step that is done hands the focus on", async ({
  page,
  login,
  seedCourse,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const course = await seedCourse({ modules });
  await enrollInCourse(await login({ role: "student" }), { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);

  await follow(page, 'button "Mark complete"');
  await expectFocus(page, 'link "Next lesson"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Closures" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByRole("button", { name: "Add a note to this paragraph" })).toHaveCount(3);
  expect(await tab(page)).toBe('button "Add a note to this paragraph"');
  await follow(page, 'link "Previous Scope"');
  await expect(page.getByRole("heading", { level: 1, name: "Scope" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});

test("a note to a paragraph is begun, and opened again, by keys alone", async ({
  page,
  login,
  seedCourse,
  inspect,
}) => {
  const course = await seedCourse({ modules });
  const learner = await login({ role: "student" });
  await enrollInCourse(learner, { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);

  await tabTo(page, 'button "Add a note to this paragraph"');
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectFocus(page, "Write a note on “The second paragraph");
  await page.keyboard.type("Keep this");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("list", { name: "Notes" }).getByText("Keep this").last()).toBeVisible();
  expect(await db.lessonNote.findFirst({ where: { userId: learner.id } })).toMatchObject({ paragraph: 2 });

  await page.reload();
  const mark = page.getByRole("button", { name: "Open the note to this paragraph" });
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listitem").filter({ hasText: "Keep this" })).toBeFocused();
  await inspect();
});

test("on a phone a paragraph has its note button below it, and the sheet gives the focus back", async ({
  page,
  login,
  seedCourse,
  inspect,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const course = await seedCourse({ modules });
  await enrollInCourse(await login({ role: "student" }), { courseId: course.id });
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  const add = page.getByRole("button", { name: "Add a note to this paragraph" });
  await expect(add).toHaveCount(3);
  const text = await page.getByText("The second paragraph is the one to keep.").boundingBox();
  const button = await add.nth(1).boundingBox();
  expect(button?.y, "it covers no text").toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  await inspect();

  await add.nth(1).click();
  const sheet = page.getByRole("dialog", { name: "Notes" });
  await expect(sheet.getByRole("textbox", { name: /^Write a note on “The second/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(add.nth(1)).toBeFocused();
});

test("single keys are switched off in the account too, for the player and its dialog", async ({
  page,
  login,
  seedCourse,
}) => {
  const course = await seedCourse({ modules });
  await enrollInCourse(await login({ role: "student" }), { courseId: course.id });
  await page.goto("/account/profile");
  await page.getByRole("switch", { name: /^Single keys/ }).uncheck();
  await page.goto(`/learn/${course.slug}/${course.lessonIds[0]}`);
  await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("switch", { name: /^Single keys/ })).not.toBeChecked();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: /^Write a note/ })).not.toBeFocused();
});
