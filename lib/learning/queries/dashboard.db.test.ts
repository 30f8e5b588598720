import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import type { Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { enrollInCourse } from "../enroll-in-course";
import { markLessonRead } from "../mark-lesson-read";
import { recordProgress } from "../record-progress";
import { getRecentActivity, listEnrolledCourses } from "./dashboard";

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

describe("recent activity", () => {
  it("is a week of nothing for somebody new", async () => {
    const { results, days } = await getRecentActivity(learner);
    expect(results).toEqual([]);
    expect(days).toHaveLength(7);
    expect(days.every(({ seconds, isActive }) => seconds === 0 && !isActive)).toBe(true);
    expect(days.at(-1)?.date).toBe(new Date().toISOString().slice(0, 10));
  });

  it("holds the person's own results, newest first, and counts today", async () => {
    const course = await started();
    const other = await createPerson(`other${count}`);
    const quizId = await createQuiz(course.lessonIds[0] ?? 0, { title: "Checkpoint" });
    await createAttempt(other.id, quizId);
    await createAttempt(learner.id, quizId, { passed: false });
    await createAttempt(learner.id, quizId, { attemptNo: 2 });
    const { results, days } = await getRecentActivity(learner);
    expect(results.map(({ quiz, score, passed }) => [quiz, score, passed])).toEqual([
      ["Checkpoint", 100, true],
      ["Checkpoint", 0, false],
    ]);
    expect(days.at(-1)).toMatchObject({ seconds: 120, isActive: true });
  });

  it("falls on the days of the person's own calendar", async () => {
    await db.user.update({
      where: { id: learner.id },
      data: { timeZone: "Pacific/Kiritimati" },
      select: { id: true },
    });
    const { days } = await getRecentActivity(learner);
    const there = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" }).format(new Date());
    expect(days.at(-1)?.date).toBe(there);
  });
});

describe("the dashboard", () => {
  it("costs two statements, however many courses there are", async () => {
    for (let i = 0; i < 4; i += 1) await started();
    const spy = vi.spyOn(Client.prototype, "query");
    await listEnrolledCourses(learner);
    await getRecentActivity(learner);
    expect(spy).toHaveBeenCalledTimes(2);
    spy.mockRestore();
  });
});
