import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Member } from "@/lib/viewer";
import { createFullQuiz, secret } from "@/scripts/db/test-quiz";
import { createAttempt, createCourse, createPerson } from "@/scripts/db/test-world";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import type { Snapshot } from "./types";

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { modules: [[{}], [{}]] });
  await enrollInCourse(learner, { courseId: course.id });
});

const quiz = (more: Parameters<typeof createFullQuiz>[1] = {}, lesson = 0) =>
  createFullQuiz(course.lessonIds[lesson] ?? 0, more);
const attempts = (quizId: number) =>
  db.quizAttempt.findMany({ where: { quizId }, orderBy: { attemptNo: "asc" } });

describe("starting an attempt", () => {
  it("freezes the questions and sets the deadline by the database's clock", async () => {
    const quizId = await quiz({ timeLimit: 20 });
    const { attemptId } = await startAttempt(learner, { quizId: String(quizId) });
    const [started] = await attempts(quizId);
    expect(started).toMatchObject({ id: attemptId, attemptNo: 1, status: "in_progress", totalQuestions: 9 });
    expect(Number(started?.pointsPossible)).toBe(18);
    expect((started?.deadlineAt?.getTime() ?? 0) - (started?.startedAt.getTime() ?? 0)).toBe(20 * 60_000);

    await db.quizQuestion.updateMany({ where: { quizId }, data: { questionText: "Edited later" } });
    const [again] = await attempts(quizId);
    expect(JSON.stringify((again?.snapshot as unknown as Snapshot).questions)).not.toContain("Edited later");
  });

  it("makes one attempt, however often and from wherever it is pressed at once", async () => {
    const quizId = await quiz({ timeLimit: 20, maxAttempts: 1 });
    const started = await Promise.all(Array.from({ length: 32 }, () => startAttempt(learner, { quizId })));
    expect(new Set(started.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(await attempts(quizId)).toHaveLength(1);
    const events = await db.auditEvent.count({
      where: { action: "attempt.started", objectId: String(started[0]?.attemptId) },
    });
    expect(events).toBe(1);
  });

  it("never makes more than are allowed, though starts and hand-ins race", async () => {
    const quizId = await quiz({ maxAttempts: 3, kinds: ["true_false"] });
    const goes = Array.from({ length: 12 }, async () => {
      const { attemptId } = await startAttempt(learner, { quizId });
      await submitAttempt(learner, { attemptId });
    });
    await Promise.allSettled(goes);
    const made = await attempts(quizId);
    expect(made.length).toBeLessThanOrEqual(3);
    expect(made.map(({ attemptNo }) => attemptNo)).toEqual(made.map((_, i) => i + 1));
  });

  it("gives each person an attempt of their own", async () => {
    const other = await createPerson(`other${count}`);
    await enrollInCourse(other, { courseId: course.id });
    const quizId = await quiz();
    const both = await Promise.all([startAttempt(learner, { quizId }), startAttempt(other, { quizId })]);
    expect(new Set(both.map(({ attemptId }) => attemptId)).size).toBe(2);
  });
});

describe("an attempt is refused", () => {
  const refused = (viewer: Parameters<typeof startAttempt>[0], quizId: number) =>
    startAttempt(viewer, { quizId }).catch((error) => error.code);

  it("to guests, strangers and staff who look in", async () => {
    const quizId = await quiz();
    expect(await refused(guest(), quizId)).toBe("NOT_FOUND");
    expect(await refused(await createPerson(`stranger${count}`), quizId)).toBe("NOT_FOUND");
    expect(await refused(teacher, quizId)).toBe("FORBIDDEN");
    expect(await attempts(quizId)).toHaveLength(0);
  });

  it("when all are used, but a void one is given back", async () => {
    const quizId = await quiz({ maxAttempts: 1 });
    const { id } = await createAttempt(learner.id, quizId, { passed: false });
    await expect(startAttempt(learner, { quizId })).rejects.toThrow("You have used all attempts.");
    await db.quizAttempt.update({ where: { id }, data: { status: "void" } });
    await startAttempt(learner, { quizId });
    expect((await attempts(quizId)).map(({ attemptNo }) => attemptNo)).toEqual([1, 2]);
  });

  it("until the pause between two is over", async () => {
    const quizId = await quiz({ cooldownMinutes: 30 });
    const { id } = await createAttempt(learner.id, quizId, { passed: false });
    await expect(startAttempt(learner, { quizId })).rejects.toThrow(/try again in 30.minutes/);
    await db.$executeRaw`update quiz_attempts set started_at = started_at - interval '2 hours',
      submitted_at = submitted_at - interval '30 minutes' where id = ${id}`;
    await startAttempt(learner, { quizId });
  });

  it("in a lesson that is locked, that nobody published, or that is not there", async () => {
    await db.course.update({ where: { id: course.id }, data: { isOrdered: true } });
    const quizId = await quiz({}, 1);
    expect(await refused(learner, quizId)).toBe("FORBIDDEN");
    await db.lesson.updateMany({ where: { id: course.lessonIds[1] ?? 0 }, data: { publishedAt: null } });
    expect(await refused(learner, quizId)).toBe("NOT_FOUND");
    expect(await refused(learner, 2_000_000_000)).toBe("NOT_FOUND");
    expect(await refused(learner, 1e12)).toBe("INVALID");
  });

  it("while the quiz has no questions", async () => {
    expect(await refused(learner, await quiz({ kinds: [] }))).toBe("CONFLICT");
  });
});

it("keeps what is right in the snapshot, which only the server reads", async () => {
  const quizId = await quiz();
  await startAttempt(learner, { quizId });
  expect(JSON.stringify((await attempts(quizId))[0]?.snapshot)).toContain(secret);
});
