import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { type Member, system } from "@/lib/viewer";
import { createFullQuiz } from "@/scripts/db/test-quiz";
import { createAttempt, createCourse, createPerson } from "@/scripts/db/test-world";
import { listOverdueAttempts } from "./queries/overdue";
import { saveAnswers } from "./save-answers";
import { startAttempt } from "./start-attempt";
import { submitAttempt } from "./submit-attempt";
import { sweepAttempts } from "./sweep-attempts";

let course: Awaited<ReturnType<typeof createCourse>>;
let learner: Member;
let quizId = 0;
let questionId = 0;
let count = 0;

beforeAll(async () => {
  course = await createCourse(await createPerson("teacher", "instructor"), { modules: [[{}]] });
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  await enrollInCourse(learner, { courseId: course.id });
  quizId = await createFullQuiz(course.lessonIds[0] ?? 0, { kinds: ["true_false"], timeLimit: 30 });
  ({ id: questionId } = await db.quizQuestion.findFirstOrThrow({ where: { quizId } }));
});

const read = (id: number) => db.quizAttempt.findUniqueOrThrow({ where: { id } });
const start = async (viewer = learner) => (await startAttempt(viewer, { quizId })).attemptId;
/** Started half an hour and `seconds` ago: its time was over `seconds` ago. */
const endAgo = (id: number, seconds: number) =>
  db.$executeRaw`update quiz_attempts set
    started_at = now() - interval '30 minutes' - make_interval(secs => ${seconds}),
    deadline_at = now() - make_interval(secs => ${seconds}) where id = ${id}`;
const eventsOf = (id: number) =>
  db.auditEvent.findMany({
    where: { objectType: "attempt", objectId: String(id) },
    orderBy: { id: "asc" },
    select: { action: true, actorId: true, actorRole: true, after: true },
  });

describe("what is overdue", () => {
  it("is what ran out longest ago first, and nothing that has ended or may still be answered", async () => {
    const others = await Promise.all(["a", "b", "c", "d"].map((name) => createPerson(`${name}${count}`)));
    for (const other of others) await enrollInCourse(other, { courseId: course.id });
    const [a = 0, b = 0, c = 0, d = 0] = await Promise.all(others.map(start));
    const mine = await start();
    await Promise.all([endAgo(a, 60), endAgo(b, 3_600), endAgo(c, 4), endAgo(mine, 600)]);
    await submitAttempt(system, { attemptId: mine });
    await createAttempt(others[3]?.id ?? "", quizId, { attemptNo: 2 });
    expect(await listOverdueAttempts(system)).toEqual([{ id: b }, { id: a }]);
    expect(await sweepAttempts(system)).toEqual({ handedIn: 2 });
    expect(await listOverdueAttempts(system)).toEqual([]);
    expect((await read(d)).status).toBe("in_progress");
    await endAgo(c, 60);
    await sweepAttempts(system);
  });

  it("is told to nobody but the system", async () => {
    const id = await start();
    await endAgo(id, 60);
    for (const role of ["admin", "instructor", "student"] as const)
      expect(await listOverdueAttempts(await createPerson(`${role}${count}`, role))).toEqual([]);
    expect(await sweepAttempts(system)).toEqual({ handedIn: 1 });
  });

  it("is handed in some at a time, and the rest by the next sweep", async () => {
    const id = await start();
    await db.$executeRaw`
      with more as (
        insert into users (id, username, password)
        select 'many' || n, 'many' || n, '-' from generate_series(1, 203) n returning id)
      insert into quiz_attempts
        (user_id, quiz_id, attempt_no, total_questions, points_possible, snapshot, started_at, deadline_at)
      select more.id, quiz_id, 1, total_questions, points_possible, snapshot,
             now() - interval '2 hours', now() - interval '1 hour' from quiz_attempts, more where quiz_attempts.id = ${id}`;
    expect(await sweepAttempts(system)).toEqual({ handedIn: 200 });
    expect(await sweepAttempts(system)).toEqual({ handedIn: 3 });
    const graded = await db.quizAttempt.count({ where: { quizId, status: "graded", score: 0 } });
    expect(graded).toBe(203);
  });
});

describe("what handing in leaves", () => {
  it("is the time from start to end, and an event that names who did it", async () => {
    const id = await start();
    await saveAnswers(learner, { attemptId: id, answers: [{ questionId, value: 0, seq: 1 }] });
    await db.$executeRaw`update quiz_attempts set started_at = now() - interval '95.2 seconds' where id = ${id}`;
    await submitAttempt(learner, { attemptId: id });
    const attempt = await read(id);
    expect(attempt).toMatchObject({ timeSpent: 95, score: 100, passed: true });
    expect(attempt.submittedAt?.getTime()).toBeLessThan(attempt.deadlineAt?.getTime() ?? 0);
    expect(await eventsOf(id)).toEqual([
      {
        action: "attempt.started",
        actorId: learner.id,
        actorRole: "student",
        after: { quizId, attemptNo: 1 },
      },
      {
        action: "attempt.submitted",
        actorId: learner.id,
        actorRole: "student",
        after: { score: 100, passed: true },
      },
    ]);
  });

  it("is the whole limit when the clock did it, in the name of the system", async () => {
    const id = await start();
    await endAgo(id, 86_400);
    await sweepAttempts(system);
    expect(await read(id)).toMatchObject({ timeSpent: 30 * 60, passed: false });
    const [, last] = await eventsOf(id);
    expect(last).toMatchObject({ actorId: null, actorRole: "system", after: { score: 0, passed: false } });
  });

  it("is no verdict while an essay waits, and no completion by it", async () => {
    await db.$executeRaw`insert into lesson_progress (user_id, lesson_id, read_at)
                         values (${learner.id}, ${course.lessonIds[0]}, now())`;
    quizId = await createFullQuiz(course.lessonIds[0] ?? 0, {
      kinds: ["true_false", "essay"],
      passingScore: 50,
    });
    const [easy, essay] = await db.quizQuestion.findMany({
      where: { quizId },
      orderBy: { orderIndex: "asc" },
    });
    const id = await start();
    const answers = [
      { questionId: easy?.id, value: 0, seq: 1 },
      { questionId: essay?.id, value: "Mine.", seq: 1 },
    ];
    await saveAnswers(learner, { attemptId: id, answers });
    await submitAttempt(learner, { attemptId: id });
    expect(await read(id)).toMatchObject({
      status: "needs_grading",
      score: 50,
      passed: null,
      gradedAt: null,
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ after: { score: 50, passed: null } });
    expect(await db.lessonCompletion.count({ where: { userId: learner.id } })).toBe(0);
  });

  it("is nothing, where it can’t be graded", async () => {
    const id = await start();
    const before = await read(id);
    await db.$executeRaw`update quiz_attempts set snapshot = jsonb_set(snapshot, '{questions}', '"none"') where id = ${id}`;
    await expect(submitAttempt(learner, { attemptId: id })).rejects.toThrow();
    expect({ ...(await read(id)), snapshot: null }).toEqual({ ...before, snapshot: null });
    expect(await eventsOf(id)).toHaveLength(1);
  });
});
