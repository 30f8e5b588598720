import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { enrollInCourse } from "../enroll-in-course";
import { markLessonRead } from "../mark-lesson-read";
import { recordProgress } from "../record-progress";
import { listEnrolledCourses } from "./dashboard";

let teacher: Member;
let learner: Member;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
});

async function started(
  ...args: Parameters<typeof createCourse> extends [unknown, ...infer Rest] ? Rest : never
) {
  const course = await createCourse(teacher, ...args);
  await enrollInCourse(learner, { courseId: course.id });
  return course;
}

describe("my courses", () => {
  it("are none for somebody new", async () => {
    expect(await listEnrolledCourses(learner)).toEqual([]);
  });

  it("begin with the one that was open last, at the lesson and second where it stopped", async () => {
    const first = await started({ title: "First", modules: [[{}, { video: 100 }]] });
    await started({ title: "Second" });
    const [, video = 0] = first.lessonIds;
    await recordProgress(learner, { lessonId: video, positionSec: 42 });
    const [current, other] = await listEnrolledCourses(learner);
    expect(current).toMatchObject({
      course: { title: "First" },
      next: { id: video, number: "1.2" },
      resumeAt: 42,
      isStarted: true,
    });
    expect(other).toMatchObject({
      course: { title: "Second" },
      next: { number: "1.1" },
      resumeAt: null,
      isStarted: false,
    });
  });

  it("go on after a lesson that is done, and say what is left", async () => {
    const course = await started({ modules: [[{ duration: 10 }, { duration: 20 }], [{ duration: 5 }]] });
    const [first = 0, second] = course.lessonIds;
    await recordProgress(learner, { lessonId: first, positionSec: 0 });
    await markLessonRead(learner, { lessonId: first });
    const [current] = await listEnrolledCourses(learner);
    expect(current).toMatchObject({
      next: { id: second },
      percent: 33,
      minutesLeft: 25,
      resumeAt: null,
      completedAt: null,
    });
  });

  it("stay completed when a lesson is added", async () => {
    const course = await started({ modules: [[{}]] });
    await markLessonRead(learner, { lessonId: course.lessonIds[0] });
    const { id: moduleId } = await db.module.findFirstOrThrow({ where: { courseId: course.id } });
    await db.lesson.create({
      data: { moduleId, title: "New", orderIndex: 5, publishedAt: new Date() },
      select: { id: true },
    });
    const [current] = await listEnrolledCourses(learner);
    expect(current?.percent).toBe(100);
    expect(current?.completedAt).not.toBeNull();
  });

  it("are there when access has ended, and say so", async () => {
    const course = await started();
    await db.course.update({ where: { id: course.id }, data: { price: 79 }, select: { id: true } });
    await db.enrollment.updateMany({ where: { userId: learner.id }, data: { isFree: false } });
    const [current] = await listEnrolledCourses(learner);
    expect(current?.access).toMatchObject({ kind: "deny", reason: "no_ground" });
  });
});

describe("the dashboard", () => {
  it("costs one statement, however many courses there are", async () => {
    for (let i = 0; i < 4; i += 1) await started();
    const spy = vi.spyOn(Client.prototype, "query");
    await listEnrolledCourses(learner);
    expect(spy).toHaveBeenCalledTimes(1);
    spy.mockRestore();
  });
});
