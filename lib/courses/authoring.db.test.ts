import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { addLesson } from "./add-lesson";
import { addQuestion } from "./add-question";
import { createCourse } from "./create-course";
import { createQuiz } from "./create-quiz";
import { publishCourse } from "./publish-course";
import { getLessonDraft } from "./queries/teaching";
import { saveLesson } from "./save-lesson";
import { updateCourse } from "./update-course";

let count = 0;
let author: Member;
let categoryId: number;

beforeEach(async () => {
  count += 1;
  author = await createPerson(`author${count}`, "instructor");
  categoryId = (await db.category.create({ data: { name: `Craft ${count}`, slug: `craft-${count}` } })).id;
});

const begin = () =>
  createCourse(author, { title: "Bread at home", categoryId: String(categoryId), level: "beginner" });
const details = {
  title: "Bread at home",
  description: "Bake it.",
  level: "beginner",
  pricing: "paid",
  price: "12,50",
};

async function beginLesson() {
  const { courseId } = await begin();
  const [module] = await db.module.findMany({ where: { courseId } });
  const { lessonId } = await addLesson(author, { moduleId: module!.id, title: "Flour" });
  return { courseId, lessonId };
}

const text = (lessonId: number, revision: number, content: string) => ({
  lessonId,
  revision,
  title: "Flour",
  content,
  duration: "7",
});

describe("writing a course", () => {
  it("goes from a draft to lessons, a quiz and the catalog", async () => {
    const { courseId, lessonId } = await beginLesson();
    await expect(publishCourse(author, { courseId })).rejects.toMatchObject({ code: "CONFLICT" });

    await updateCourse(author, { courseId, categoryId, ...details });
    await saveLesson(author, text(lessonId, 1, "Flour is milled."));
    const { quizId } = await createQuiz(author, { lessonId, title: "Flour checkpoint" });
    await expect(publishCourse(author, { courseId })).rejects.toThrow("Flour checkpoint");

    await addQuestion(author, {
      quizId,
      questionText: "What is flour?",
      points: "2",
      options: ["Milled", "Baked", ""],
      right: "0",
    });
    expect(await publishCourse(author, { courseId })).toEqual({ added: 1, changed: 0 });
    const course = await db.course.findUniqueOrThrow({ where: { id: courseId } });
    expect(course).toMatchObject({ status: "published", lessonCount: 1, duration: 7, slug: "bread-at-home" });
    expect(Number(course.price)).toBe(12.5);
  });

  it("keeps what learners read until the next publication", async () => {
    const { courseId, lessonId } = await beginLesson();
    await updateCourse(author, { courseId, categoryId, ...details, title: `Bread ${count}` });
    await saveLesson(author, text(lessonId, 1, "First."));
    await publishCourse(author, { courseId });
    await saveLesson(author, text(lessonId, 2, "Second."));
    expect(await db.lesson.findUniqueOrThrow({ where: { id: lessonId } })).toMatchObject({
      content: "First.",
    });
    expect(await getLessonDraft(author, courseId, lessonId)).toMatchObject({
      content: "Second.",
      revision: 3,
    });
    expect(await publishCourse(author, { courseId })).toEqual({ added: 0, changed: 1 });
    expect(await db.lesson.findUniqueOrThrow({ where: { id: lessonId } })).toMatchObject({
      content: "Second.",
      draftContent: null,
    });
  });

  it("refuses a stale save and overwrites nothing; of eight at once, one is kept", async () => {
    const { lessonId } = await beginLesson();
    const settled = await Promise.allSettled(
      [..."abcdefgh"].map((letter) => saveLesson(author, text(lessonId, 1, letter))),
    );
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.lessonVersion.count({ where: { lessonId } })).toBe(1);
    await expect(saveLesson(author, text(lessonId, 1, "stale"))).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
