import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { guest, type Member, system } from "@/lib/viewer";
import type { QuestionType } from "@/prisma/generated/enums";
import { createFullQuiz } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { saveAnswers } from "./save-answers";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import { sweepAttempts } from "./sweep-attempts";
import type { AnswerValue, Snapshot, StoredAnswers } from "./types";

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { modules: [[{}]] });
  await enrollInCourse(learner, { courseId: course.id });
});

/** Starts an attempt at a new quiz of these kinds. */
async function start(kinds: QuestionType[], more: Parameters<typeof createFullQuiz>[1] = {}) {
  const quizId = await createFullQuiz(course.lessonIds[0] ?? 0, { ...more, kinds });
  const { attemptId } = await startAttempt(learner, { quizId });
  const snapshot = (await read(attemptId)).snapshot as unknown as Snapshot;
  const idOf = (type: QuestionType) => snapshot.questions.find((question) => question.type === type)?.id ?? 0;
  let seq = 0;
  const save = (type: QuestionType, value: AnswerValue) =>
    saveAnswers(learner, { attemptId, answers: [{ questionId: idOf(type), value, seq: (seq += 1) }] });
  return { quizId, attemptId, idOf, save };
}

const read = (id: number) => db.quizAttempt.findUniqueOrThrow({ where: { id } });
const answersOf = async (id: number) => (await read(id)).answers as unknown as StoredAnswers;
const handIns = (id: number) =>
  db.auditEvent.count({ where: { action: "attempt.submitted", objectId: String(id) } });
const endAgo = (id: number, seconds: number) =>
  db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
    deadline_at = now() - make_interval(secs => ${seconds}) where id = ${id}`;

describe("handing in", () => {
  it("grades by the frozen questions and says who did it", async () => {
    const { attemptId, save, idOf } = await start(["multiple_choice", "true_false"]);
    await save("multiple_choice", 1);
    await save("true_false", 1);
    await db.quizAnswer.updateMany({ data: { isCorrect: false } });
    await submitAttempt(learner, { attemptId });
    const graded = await read(attemptId);
    expect(graded).toMatchObject({ status: "graded", score: 50, passed: false });
    expect(Number(graded.pointsEarned)).toBe(2);
    expect(graded.gradedAt).toEqual(graded.submittedAt);
    expect((await answersOf(attemptId))[idOf("multiple_choice")]).toMatchObject({ fraction: 1, points: 2 });
  });

  it("gives one result for a double click, two tabs and sixteen tries at once", async () => {
    const { attemptId, save } = await start(["true_false"]);
    await save("true_false", 0);
    await Promise.all(Array.from({ length: 16 }, () => submitAttempt(learner, { attemptId })));
    expect(await read(attemptId)).toMatchObject({ status: "graded", score: 100, passed: true });
    expect(await handIns(attemptId)).toBe(1);
  });

  it("changes nothing any more, whatever is sent with a second try", async () => {
    const { attemptId, idOf } = await start(["true_false"]);
    await submitAttempt(learner, { attemptId });
    const before = await read(attemptId);
    await submitAttempt(learner, { attemptId, [`q${idOf("true_false")}`]: "0" });
    expect(await read(attemptId)).toEqual(before);
  });

  it("loses no answer that is being saved at the same moment and was acknowledged", async () => {
    for (let round = 0; round < 8; round++) {
      const { attemptId, save, idOf } = await start(["true_false"]);
      const [saved] = await Promise.allSettled([
        save("true_false", 0),
        submitAttempt(learner, { attemptId }),
      ]);
      const answer = (await answersOf(attemptId))[idOf("true_false")];
      expect(answer?.value ?? null).toBe(saved.status === "fulfilled" ? 0 : null);
    }
  });

  it("waits for a person where an essay was written", async () => {
    const { attemptId, save } = await start(["essay", "true_false"]);
    await save("essay", "My thoughts.");
    await submitAttempt(learner, { attemptId });
    expect(await read(attemptId)).toMatchObject({ status: "needs_grading", passed: null, gradedAt: null });
  });

  it("completes the lesson and the course, once it is passed and read", async () => {
    const { attemptId, save } = await start(["true_false"]);
    await markLessonRead(learner, { lessonId: course.lessonIds[0] ?? 0 });
    const done = () => db.enrollment.findFirstOrThrow({ where: { userId: learner.id } });
    expect((await done()).completedAt).toBeNull();
    await save("true_false", 0);
    await submitAttempt(learner, { attemptId });
    expect((await done()).completedAt).not.toBeNull();
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(1);
  });

  it("does not complete a lesson with 69.6 %", async () => {
    const quizId = await createFullQuiz(course.lessonIds[0] ?? 0, {
      kinds: ["multiple_choice", "true_false"],
    });
    const points = { multiple_choice: 696, true_false: 304 } as const;
    for (const [questionType, worth] of Object.entries(points)) {
      await db.quizQuestion.updateMany({
        where: { quizId, questionType: questionType as QuestionType },
        data: { points: worth },
      });
    }
    await markLessonRead(learner, { lessonId: course.lessonIds[0] ?? 0 });
    const { attemptId } = await startAttempt(learner, { quizId });
    const [first] = ((await read(attemptId)).snapshot as unknown as Snapshot).questions;
    await saveAnswers(learner, { attemptId, answers: [{ questionId: first?.id, value: 1, seq: 1 }] });
    await submitAttempt(learner, { attemptId });
    expect(await read(attemptId)).toMatchObject({ score: 69, passed: false });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(0);
  });
});

describe("a form without JavaScript", () => {
  it("brings its answers along, and keeps those it does not have", async () => {
    const { attemptId, save, idOf } = await start([
      "multiple_choice",
      "true_false",
      "multiple_select",
      "ordering",
    ]);
    await save("true_false", 0);
    const fields = {
      [`q${idOf("multiple_choice")}`]: "1",
      [`q${idOf("multiple_select")}`]: ["", "0", "1"],
      [`q${idOf("ordering")}`]: ["0:", "1:", "2:"],
      q999999: "1",
      qx: "1",
    };
    await submitAttempt(learner, { attemptId: String(attemptId), intent: "hand_in", ...fields });
    expect(await read(attemptId)).toMatchObject({ status: "graded", score: 75 });
    expect((await answersOf(attemptId))[idOf("ordering")]?.value).toBeNull();
  });

  it("can save without handing in", async () => {
    const { attemptId, idOf } = await start(["multiple_choice"]);
    await submitAttempt(learner, { attemptId, intent: "save", [`q${idOf("multiple_choice")}`]: "2" });
    expect((await read(attemptId)).status).toBe("in_progress");
    expect((await answersOf(attemptId))[idOf("multiple_choice")]).toMatchObject({ value: 2 });
  });

  it("takes no notice of what can't be an answer", async () => {
    const { attemptId, idOf, save } = await start(["multiple_choice"]);
    await save("multiple_choice", 1);
    await submitAttempt(learner, { attemptId, [`q${idOf("multiple_choice")}`]: "17" });
    expect(await read(attemptId)).toMatchObject({ score: 100 });
  });

  it("brings nothing after the deadline: what was saved in time counts", async () => {
    const { attemptId, idOf, save } = await start(["multiple_choice"], { timeLimit: 10 });
    await save("multiple_choice", 0);
    await endAgo(attemptId, 6);
    await submitAttempt(learner, { attemptId, intent: "save", [`q${idOf("multiple_choice")}`]: "1" });
    expect(await read(attemptId)).toMatchObject({ status: "graded", score: 0 });
  });
});

describe("when the time is over", () => {
  it("an attempt hands itself in as of its deadline", async () => {
    const { attemptId, save } = await start(["multiple_choice"], { timeLimit: 10 });
    await save("multiple_choice", 1);
    await endAgo(attemptId, 100);
    expect(await sweepAttempts(system)).toEqual({ handedIn: 1 });
    const graded = await read(attemptId);
    expect(graded).toMatchObject({ status: "graded", score: 100, submittedAt: graded.deadlineAt });
    expect(graded.timeSpent).toBe(Math.round(3600 - 100));
    expect(await sweepAttempts(system)).toEqual({ handedIn: 0 });
  });

  it("it is left alone while answers may still be on their way, or there is no limit", async () => {
    const soon = await start(["multiple_choice"], { timeLimit: 10 });
    const unlimited = await start(["true_false"]);
    await endAgo(soon.attemptId, 3);
    await sweepAttempts(system);
    expect((await read(soon.attemptId)).status).toBe("in_progress");
    expect((await read(unlimited.attemptId)).status).toBe("in_progress");
  });

  it("the sweeper and the learner together give one result", async () => {
    const { attemptId } = await start(["multiple_choice"], { timeLimit: 10 });
    await endAgo(attemptId, 60);
    const both = Array.from({ length: 6 }, (_, i) =>
      i % 2 ? sweepAttempts(system) : submitAttempt(learner, { attemptId }),
    );
    await Promise.all(both);
    expect(await handIns(attemptId)).toBe(1);
  });

  it("one attempt that can't be graded holds up no other", async () => {
    const broken = await start(["multiple_choice"], { timeLimit: 10 });
    const good = await start(["true_false"], { timeLimit: 10 });
    await db.$executeRaw`update quiz_attempts set snapshot = '{}' where id = ${broken.attemptId}`;
    await endAgo(broken.attemptId, 60);
    await endAgo(good.attemptId, 30);
    expect(await sweepAttempts(system)).toEqual({ handedIn: 1 });
    expect((await read(good.attemptId)).status).toBe("graded");
    await db.$executeRaw`update quiz_attempts set status = 'void' where id = ${broken.attemptId}`;
  });

  it("only the system sweeps", async () => {
    const { attemptId } = await start(["multiple_choice"], { timeLimit: 10 });
    await endAgo(attemptId, 60);
    expect(await sweepAttempts(learner)).toEqual({ handedIn: 0 });
  });
});

it("is handed in by nobody else", async () => {
  const { attemptId } = await start(["multiple_choice"]);
  for (const viewer of [
    guest(),
    await createPerson(`eve${count}`),
    teacher,
    await createPerson(`root${count}`, "admin"),
  ]) {
    await expect(submitAttempt(viewer, { attemptId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await read(attemptId)).status).toBe("in_progress");
});
