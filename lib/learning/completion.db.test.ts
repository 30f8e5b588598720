import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { guest, type Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { completeLesson } from "./complete-lesson";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";

let teacher: Member;
let learner: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});
beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
});

const enrollment = (courseId: number) => db.enrollment.findFirst({ where: { courseId, userId: learner.id } });

describe("enrolling", () => {
  it("happens once, however often and however fast it is asked for", async () => {
    const course = await createCourse(teacher);
    await Promise.all(Array.from({ length: 8 }, () => enrollInCourse(learner, { courseId: course.id })));
    expect(await db.enrollment.count({ where: { courseId: course.id } })).toBe(1);
    expect(await db.course.findUniqueOrThrow({ where: { id: course.id } })).toMatchObject({
      enrolledCount: 1,
    });
  });

  it("needs a ground: not a guest, not what is sold, not a draft", async () => {
    const free = await createCourse(teacher);
    const sold = await createCourse(teacher, { price: 79 });
    const draft = await createCourse(teacher, { status: "draft", publishedAt: null });
    await expect(enrollInCourse(guest(), { courseId: free.id })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    await expect(enrollInCourse(learner, { courseId: sold.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(enrollInCourse(learner, { courseId: draft.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(enrollInCourse(learner, { courseId: 999_999 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await db.enrollment.count({ where: { userId: learner.id } })).toBe(0);
  });
});

describe("finishing", () => {
  it("completes the course with the last lesson, once, and stays so when a lesson is added", async () => {
    const course = await createCourse(teacher, { modules: [[{}, {}]] });
    await enrollInCourse(learner, { courseId: course.id });
    const [first = 0, second = 0] = course.lessonIds;
    expect((await markLessonRead(learner, { lessonId: first })).completed).toEqual({
      lesson: true,
      course: false,
    });
    expect((await markLessonRead(learner, { lessonId: second })).completed).toEqual({
      lesson: true,
      course: true,
    });
    const { completedAt } = (await enrollment(course.id))!;

    const { id: moduleId } = await db.module.findFirstOrThrow({ where: { courseId: course.id } });
    await db.lesson.create({ data: { moduleId, title: "Late", orderIndex: 9, publishedAt: new Date() } });
    await markLessonRead(learner, { lessonId: first });
    expect((await enrollment(course.id))!.completedAt).toEqual(completedAt);
  });

  it("waits for the quiz of a lesson, whichever comes first", async () => {
    const course = await createCourse(teacher, { modules: [[{}], [{}]] });
    await enrollInCourse(learner, { courseId: course.id });
    const [first = 0, second = 0] = course.lessonIds;
    const [readFirst, passedFirst] = [await createQuiz(first), await createQuiz(second)];

    expect((await markLessonRead(learner, { lessonId: first })).completed.lesson).toBe(false);
    await createAttempt(learner.id, readFirst, { passed: false });
    const failed = await db.$transaction((tx) => completeLesson(tx, { userId: learner.id, lessonId: first }));
    expect(failed.lesson).toBe(false);
    await createAttempt(learner.id, readFirst, { attemptNo: 2 });
    const passed = await db.$transaction((tx) => completeLesson(tx, { userId: learner.id, lessonId: first }));
    expect(passed.lesson).toBe(true);

    await createAttempt(learner.id, passedFirst);
    expect((await markLessonRead(learner, { lessonId: second })).completed).toEqual({
      lesson: true,
      course: true,
    });
  });

  it("counts one completion of two that arrive together", async () => {
    const course = await createCourse(teacher, { modules: [[{}]] });
    await enrollInCourse(learner, { courseId: course.id });
    const [lessonId = 0] = course.lessonIds;
    const both = await Promise.all([1, 2, 3, 4].map(() => markLessonRead(learner, { lessonId })));
    expect(both.filter(({ completed }) => completed.course)).toHaveLength(1);
    expect(await db.lessonCompletion.count({ where: { lessonId } })).toBe(1);
  });

  it("is for those who learn here: a video must be watched, and strangers can't mark anything", async () => {
    const course = await createCourse(teacher, { modules: [[{ video: 60 }]] });
    const [lessonId = 0] = course.lessonIds;
    await expect(markLessonRead(learner, { lessonId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await enrollInCourse(learner, { courseId: course.id });
    await expect(markLessonRead(learner, { lessonId })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await db.lessonCompletion.count({ where: { lessonId } })).toBe(0);
  });
});
