import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { type Member, system } from "@/lib/viewer";
import type { QuestionType } from "@/prisma/generated/enums";
import { createFullQuiz, rightAnswer } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { getAttempt } from "./queries/attempt";
import { saveAnswers } from "./save-answers";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import { sweepAttempts } from "./sweep-attempts";
import type { Snapshot, StoredAnswers } from "./types";

const rounds = process.env.PROVE ? 200 : 5;
const kinds: QuestionType[] = ["multiple_choice", "true_false", "multiple_select", "numeric"];

let learner: Member;
let lessonId = 0;
let quizId = 0;
let count = 0;

beforeAll(async () => {
  const course = await createCourse(await createPerson("teacher", "instructor"), { modules: [[{}]] });
  lessonId = course.lessonIds[0] ?? 0;
  quizId = await createFullQuiz(lessonId, { timeLimit: 10, kinds });
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  const { module } = await db.lesson.findUniqueOrThrow({ where: { id: lessonId }, select: { module: true } });
  await enrollInCourse(learner, { courseId: module.courseId });
});

const read = (id: number) => db.quizAttempt.findUniqueOrThrow({ where: { id } });
const answersOf = async (id: number) => (await read(id)).answers as unknown as StoredAnswers;
const events = (action: string, id: number) =>
  db.auditEvent.count({ where: { action, objectId: String(id) } });
/** What happened to one of several that ran at the same moment. */
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => String(error.code ?? error),
  );
/** So that each round meets at another point. */
const soon = () => sleep(Math.random() * 6);

async function start() {
  const { attemptId } = await startAttempt(learner, { quizId });
  return { attemptId, questions: ((await read(attemptId)).snapshot as unknown as Snapshot).questions };
}

/** Moves the deadline so that the last moment in which answers are taken is `seconds` from now. */
const closeIn = (id: number, seconds: number) =>
  db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour',
    deadline_at = now() - interval '5 seconds' + make_interval(secs => ${seconds}) where id = ${id}`;

/** One result, one event, and each answer with what it earned. */
async function expectOneResult(id: number) {
  const { status, answers, score, submittedAt, deadlineAt } = await read(id);
  const marked = Object.values(answers as unknown as StoredAnswers);
  const earned = marked.reduce((sum, { points = NaN }) => sum + points, 0);
  expect({ status, score }).toEqual({
    status: "graded",
    score: Math.floor((100 * earned) / (2 * kinds.length)),
  });
  expect(submittedAt?.getTime()).toBeLessThanOrEqual(deadlineAt?.getTime() ?? 0);
  expect(await events("attempt.submitted", id)).toBe(1);
}

describe("at the same moment", { timeout: rounds * 1_000 + 20_000 }, () => {
  it("two presses of “Start” make one attempt, and number the next one after it", async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const press = () => soon().then(() => startAttempt(learner, { quizId }));
      const [one, two, three] = await Promise.all([press(), press(), press()]);
      expect([two, three]).toEqual([one, one]);
      expect((await read(one.attemptId)).attemptNo).toBe(round);
      expect(await events("attempt.started", one.attemptId)).toBe(1);
      await submitAttempt(learner, one);
    }
    expect(await db.quizAttempt.count({ where: { userId: learner.id } })).toBe(rounds);
  });

  it("saving and handing in lose nothing that was acknowledged, and take nothing that was refused", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { attemptId, questions } = await start();
      const saves = questions.map(async (question) => {
        await soon();
        const answers = [{ questionId: question.id, value: rightAnswer(question), seq: 1 }];
        return outcome(saveAnswers(learner, { attemptId, answers }));
      });
      const [handedIn, ...saved] = await Promise.all([
        soon().then(() => outcome(submitAttempt(learner, { attemptId }))),
        ...saves,
      ]);
      expect(handedIn).toBe("done");
      const answers = await answersOf(attemptId);
      const kept = questions.map(({ id }) => (answers[id]?.value === null ? "CONFLICT" : "done"));
      expect(saved).toEqual(kept);
      await expectOneResult(attemptId);
    }
  });

  it("handing in twice, from two forms, gives the one result of one of them", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { attemptId, questions } = await start();
      const id = questions.find(({ type }) => type === "true_false")?.id;
      const forms = ["0", "1"].map((value) =>
        soon().then(() => outcome(submitAttempt(learner, { attemptId, [`q${id}`]: value }))),
      );
      expect(await Promise.all(forms)).toEqual(["done", "done"]);
      await expectOneResult(attemptId);
      const after = await read(attemptId);
      await submitAttempt(learner, { attemptId, [`q${id}`]: "0" });
      expect(await read(attemptId)).toEqual(after);
    }
  });

  it("the learner, a reader and two sweepers find one result when the time is over", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { attemptId, questions } = await start();
      const answers = questions.map((question) => ({
        questionId: question.id,
        value: rightAnswer(question),
        seq: 1,
      }));
      await saveAnswers(learner, { attemptId, answers });
      await closeIn(attemptId, -1);
      const [one, two] = await Promise.all([
        soon().then(() => sweepAttempts(system)),
        soon().then(() => sweepAttempts(system)),
        soon().then(() => submitAttempt(learner, { attemptId })),
        soon().then(() => getAttempt({ ...learner }, attemptId)),
      ]);
      expect(one.handedIn).toBeLessThanOrEqual(1);
      expect(two.handedIn).toBeLessThanOrEqual(1);
      await expectOneResult(attemptId);
      expect(await read(attemptId)).toMatchObject({ score: 100, passed: true });
    }
  });

  it("answers that arrive in the last moment count if they were acknowledged, though the sweeper is there", async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { attemptId, questions } = await start();
      const id = questions.find(({ type }) => type === "numeric")?.id ?? 0;
      await closeIn(attemptId, 0.03);
      const saves = Array.from({ length: 8 }, async (_, i) => {
        await sleep(i * 6);
        const answers = [{ questionId: id, value: String(i), seq: i + 1 }];
        return (await outcome(saveAnswers(learner, { attemptId, answers }))) === "done" ? i : -1;
      });
      const sweeps = Array.from({ length: 8 }, (_, i) => sleep(i * 6).then(() => sweepAttempts(system)));
      const acknowledged = Math.max(...(await Promise.all(saves)));
      await Promise.all(sweeps);
      await sweepAttempts(system);
      expect((await answersOf(attemptId))[id]?.value).toBe(acknowledged < 0 ? null : String(acknowledged));
      await expectOneResult(attemptId);
    }
  });

  it("two hand-ins that pass complete the lesson once, and the course with it", async () => {
    await markLessonRead(learner, { lessonId });
    const { attemptId, questions } = await start();
    const answers = questions.map((question) => ({
      questionId: question.id,
      value: rightAnswer(question),
      seq: 1,
    }));
    await saveAnswers(learner, { attemptId, answers });
    await Promise.all(Array.from({ length: 4 }, () => submitAttempt(learner, { attemptId })));
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(1);
    expect(await db.enrollment.count({ where: { userId: learner.id, completedAt: { not: null } } })).toBe(1);
  });
});
