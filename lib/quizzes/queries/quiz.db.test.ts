import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import type { Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { startAttempt } from "../start-attempt";
import { submitAttempt } from "../submit-attempt";
import { getQuiz } from "./quiz";

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let quizId = 0;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { modules: [[{}, { isPreview: true }]] });
  quizId = await createQuiz(course.lessonIds[0] ?? 0, { maxAttempts: 3 });
  await enrollInCourse(learner, { courseId: course.id });
});

/** As a new request would ask. */
const page = (viewer = learner, id = quizId) => getQuiz({ ...viewer }, id);
const change = (data: object) => db.course.update({ where: { id: course.id }, data, select: { id: true } });
/** Sold now, and no longer open to whoever only enrolled. */
async function endAccess() {
  await change({ price: 79 });
  await db.enrollment.updateMany({ where: { courseId: course.id }, data: { isFree: false } });
}

describe("the attempts on the page of a quiz", () => {
  it("are the viewer’s own, in order, with where they stand", async () => {
    const other = await createPerson(`other${count}`);
    await createAttempt(other.id, quizId);
    await createAttempt(learner.id, quizId, { attemptNo: 2 });
    await createAttempt(learner.id, quizId, { attemptNo: 1, passed: false });
    const found = await page();
    expect(found?.attempts.map(({ attemptNo, score }) => [attemptNo, score])).toEqual([
      [1, 0],
      [2, 100],
    ]);
    expect(found?.standing).toMatchObject({ hasPassed: true, attemptsLeft: 1, recorded: 100 });
    expect((await page(teacher))?.attempts).toEqual([]);
  });

  it("can still be read when access has ended, but no new one can be started", async () => {
    await createAttempt(learner.id, quizId);
    await endAccess();
    const found = await page();
    expect(found).toMatchObject({ canStart: false, access: { kind: "deny", offer: "buy" } });
    expect(found?.attempts).toHaveLength(1);
    await expect(startAttempt(learner, { quizId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    ["taken down", { takenDownAt: new Date(), takenDownReason: "x" }],
    ["a draft again", { status: "draft" }],
    ["archived", { status: "archived", price: 79 }],
  ])("can still be read when the course is %s; without one the quiz is not there", async (_, data) => {
    const newcomer = await createPerson(`newcomer${count}`);
    await enrollInCourse(newcomer, { courseId: course.id });
    await createAttempt(learner.id, quizId);
    await endAccess();
    await change(data);
    expect(await page()).toMatchObject({ canStart: false, access: { kind: "deny" }, attempts: [{}] });
    expect(await page(newcomer)).toBeNull();
    expect(await page(teacher)).toMatchObject({ access: { ground: "staff" }, canStart: false });
  });
});

describe("an attempt that was running when access ended", () => {
  it("is still offered, and can be handed in", async () => {
    const { attemptId } = await startAttempt(learner, { quizId });
    await endAccess();
    expect((await page())?.standing.open).toMatchObject({ id: attemptId });
    await submitAttempt(learner, { attemptId });
    expect((await page())?.attempts).toMatchObject([{ status: "graded" }]);
  });
});

describe("whether it can be started", () => {
  it("follows the page’s access: not from a preview, not by staff, not from a locked lesson", async () => {
    const inPreview = await createQuiz(course.lessonIds[1] ?? 0);
    await change({ isOrdered: true });
    expect(await page(learner, inPreview)).toMatchObject({ canStart: true, access: { ground: "free" } });
    await endAccess();
    expect(await page(learner, inPreview)).toMatchObject({ canStart: false, access: { ground: "preview" } });
    const admin = await createPerson(`admin${count}`, "admin");
    expect(await page(admin, inPreview)).toMatchObject({ canStart: false, access: { ground: "staff" } });
  });

  it("opens with a finished course, though its lessons come one after the other", async () => {
    const later = await createQuiz(course.lessonIds[1] ?? 0);
    await db.lesson.updateMany({ where: { id: course.lessonIds[1] ?? 0 }, data: { isPreview: false } });
    await change({ isOrdered: true });
    expect(await page(learner, later)).toMatchObject({
      canStart: false,
      access: { kind: "lock", opens: { id: course.lessonIds[0], title: "Lesson 1" } },
    });
    await db.enrollment.updateMany({ where: { userId: learner.id }, data: { completedAt: new Date() } });
    expect(await page(learner, later)).toMatchObject({ canStart: true });
  });

  it("opens with the lesson that had to come first", async () => {
    const later = await createQuiz(course.lessonIds[1] ?? 0);
    await db.lesson.updateMany({ where: { id: course.lessonIds[1] ?? 0 }, data: { isPreview: false } });
    await change({ isOrdered: true });
    const { id: enrollmentId } = await db.enrollment.findFirstOrThrow({ where: { userId: learner.id } });
    const [lessonId = 0] = course.lessonIds;
    await db.lessonCompletion.create({ data: { userId: learner.id, lessonId, enrollmentId } });
    expect(await page(learner, later)).toMatchObject({ canStart: true, access: { kind: "allow" } });
  });
});

it("costs one statement, and five with an attempt to hand in first", async () => {
  for (let i = 0; i < 3; i += 1) await createQuiz(course.lessonIds[1] ?? 0);
  await createAttempt(learner.id, quizId, { passed: false });
  const { attemptId } = await startAttempt(learner, { quizId });
  const count = async () => {
    const spy = vi.spyOn(Client.prototype, "query");
    await page();
    const texts = (spy.mock.calls as unknown[][]).map(([query]) =>
      typeof query === "string" ? query : (query as { text: string }).text,
    );
    spy.mockRestore();
    return texts.filter((text) => !/^\s*(begin|commit|select set_config)/i.test(text)).length;
  };
  expect(await count()).toBe(1);
  await db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
    deadline_at = now() - interval '1 minute' where id = ${attemptId}`;
  expect(await count()).toBe(5);
  expect(await count()).toBe(1);
});
