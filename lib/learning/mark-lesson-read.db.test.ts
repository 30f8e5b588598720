import { beforeAll, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { completeLesson } from "./complete-lesson";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";

let teacher: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

async function enrolled(
  ...args: Parameters<typeof createCourse> extends [unknown, ...infer Rest] ? Rest : never
) {
  const learner = await createPerson(`learner${(count += 1)}`);
  const course = await createCourse(teacher, ...args);
  await enrollInCourse(learner, { courseId: course.id });
  const [first = 0, second = 0, third = 0] = course.lessonIds;
  const read = (lessonId: number, viewer = learner) => markLessonRead(viewer, { lessonId });
  const completedAt = async () =>
    (await db.enrollment.findFirstOrThrow({ where: { userId: learner.id, courseId: course.id } }))
      .completedAt;
  return { learner, course, first, second, third, read, completedAt };
}

describe("marking a lesson complete", () => {
  it("completes it, and with the last one the course, once", async () => {
    const { read, first, second, third, completedAt } = await enrolled();
    expect(await read(first)).toMatchObject({ completed: { lesson: true, course: false } });
    expect(await read(third)).toMatchObject({ completed: { lesson: true, course: false } });
    expect(await read(second)).toMatchObject({ completed: { lesson: true, course: true } });
    const at = await completedAt();
    expect(at).not.toBeNull();
    expect(await read(second)).toMatchObject({ completed: { lesson: true, course: false } });
    expect(await completedAt()).toEqual(at);
  });

  it("completes the course also when the last two lessons are finished at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { read, first, second, third, completedAt } = await enrolled();
      await read(first);
      const both = await Promise.all([read(second), read(third)]);
      expect(both.filter(({ completed }) => completed.course)).toHaveLength(1);
      expect(await completedAt()).not.toBeNull();
    }
  });

  it("keeps a completed course complete when a lesson is added", async () => {
    const { read, first, course, completedAt } = await enrolled({ modules: [[{}]] });
    await read(first);
    const { id: moduleId } = await db.module.findFirstOrThrow({ where: { courseId: course.id } });
    await db.lesson.create({ data: { moduleId, title: "New", orderIndex: 9, publishedAt: new Date() } });
    expect(await completedAt()).not.toBeNull();
  });

  it("twice at once is once", async () => {
    const { read, first, learner } = await enrolled();
    await Promise.all([read(first), read(first), read(first)]);
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("waits for the quiz, whichever comes first", async () => {
    const { read, first, learner } = await enrolled({ modules: [[{}]] });
    const quizId = await createQuiz(first);
    expect(await read(first)).toMatchObject({ completed: { lesson: false, course: false } });

    await createAttempt(learner.id, quizId, { passed: false });
    expect(await read(first)).toMatchObject({ completed: { lesson: false } });
    await createAttempt(learner.id, quizId, { attemptNo: 2 });
    const completed = await asViewer(learner, (tx) =>
      completeLesson(tx, learner, { userId: learner.id, lessonId: first }),
    );
    expect(completed).toEqual({ lesson: true, course: true });
  });

  it("after the quiz completes the lesson", async () => {
    const { read, first, learner } = await enrolled({ modules: [[{}]] });
    await createAttempt(learner.id, await createQuiz(first));
    const before = await asViewer(learner, (tx) =>
      completeLesson(tx, learner, { userId: learner.id, lessonId: first }),
    );
    expect(before.lesson).toBe(false);
    expect(await read(first)).toMatchObject({ completed: { lesson: true, course: true } });
  });

  it("of a video says how much of it is missing", async () => {
    const { read, first, learner } = await enrolled({ modules: [[{ video: 100 }]] });
    const refused = { code: "CONFLICT", message: expect.stringContaining("1\u00a0m\u00a030\u00a0s") };
    await expect(read(first)).rejects.toMatchObject(refused);
    await db.$executeRaw`insert into lesson_progress (user_id, lesson_id, watched)
                         values (${learner.id}, ${first}, '{[0,40),[50,100)}')`;
    expect(await read(first)).toMatchObject({ completed: { lesson: true, course: true } });
  });

  it("counts the time that was spent on it", async () => {
    const { read, first, learner } = await enrolled();
    await db.lessonProgress.create({
      data: { userId: learner.id, lessonId: first, activeSeconds: 321 },
      select: { userId: true },
    });
    await read(first);
    expect(await db.lessonCompletion.findFirst({ where: { userId: learner.id } })).toMatchObject({
      timeSpent: 321,
    });
  });
});

describe("a lesson can’t be marked", () => {
  it("by guests, strangers and people who did not start the course", async () => {
    const { read, first } = await enrolled();
    const stranger = await createPerson(`stranger${count}`);
    await expect(read(first, guest() as never)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(read(first, stranger)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(read(first, teacher)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("when access has ended, though the enrollment stands", async () => {
    const { read, first, course, learner } = await enrolled();
    await db.course.update({ where: { id: course.id }, data: { price: 79 }, select: { id: true } });
    await db.enrollment.updateMany({ where: { userId: learner.id }, data: { isFree: false } });
    await expect(read(first)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("when it is hidden, or not there", async () => {
    const { read, first } = await enrolled();
    await db.lesson.update({ where: { id: first }, data: { publishedAt: null }, select: { id: true } });
    await expect(read(first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(read(999_999)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("before the one that must come first, in an ordered course", async () => {
    const { read, first, second, third } = await enrolled({ isOrdered: true });
    await expect(read(second)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await read(first);
    await expect(read(third)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await read(second)).toMatchObject({ completed: { lesson: true } });
    expect(await read(third)).toMatchObject({ completed: { course: true } });
  });

  it("for a preview alone", async () => {
    const { first, course } = await enrolled({ price: 0, modules: [[{ isPreview: true }]] });
    await db.course.update({ where: { id: course.id }, data: { price: 79 }, select: { id: true } });
    const stranger = await createPerson(`visitor${count}`);
    await expect(markLessonRead(stranger, { lessonId: first })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
