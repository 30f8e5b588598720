import { Client } from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { guest, type Member } from "@/lib/viewer";
import { createFullQuiz, secret } from "@/scripts/db/test-quiz";
import { createAttempt, createCourse, createPerson } from "@/scripts/db/test-world";
import { startAttempt } from "../start-attempt";
import { submitAttempt } from "../submit-attempt";
import { getAttempt, type ResultPage, type TakingPage } from "./attempt";
import { getQuiz } from "./quiz";

let teacher: Member;
let learner: Member;
let course: Awaited<ReturnType<typeof createCourse>>;
let count = 0;

beforeAll(async () => {
  teacher = await createPerson("teacher", "instructor");
});

beforeEach(async () => {
  learner = await createPerson(`learner${(count += 1)}`);
  course = await createCourse(teacher, { modules: [[{}, {}]] });
  await enrollInCourse(learner, { courseId: course.id });
});

const quiz = (more: Parameters<typeof createFullQuiz>[1] = {}) =>
  createFullQuiz(course.lessonIds[0] ?? 0, more);
/** As a new request would ask. */
const asking = (viewer: Member) => ({ ...viewer });
const taking = async (id: number) => (await getAttempt(asking(learner), id)) as TakingPage;
const result = async (id: number, viewer = learner) => (await getAttempt(asking(viewer), id)) as ResultPage;
const endAgo = (id: number) =>
  db.$executeRaw`update quiz_attempts set started_at = now() - interval '1 hour', deadline_at = now() - interval '10 seconds' where id = ${id}`;

describe("while an attempt runs", () => {
  it("its owner is told the questions, and nothing of what is right", async () => {
    const quizId = await quiz({ timeLimit: 20 });
    await createAttempt(learner.id, quizId, { passed: false });
    const { attemptId } = await startAttempt(learner, { quizId });
    const page = await taking(attemptId);
    expect(page).toMatchObject({
      kind: "taking",
      attemptNo: 2,
      timeLimit: 20,
      best: 0,
      quiz: { title: "Full", passingScore: 70 },
    });
    expect(page.questions).toHaveLength(9);
    const told = JSON.stringify(page);
    for (const word of [secret, "isCorrect", "explanation", "snapshot", "instructorId"])
      expect(told).not.toContain(word);
    expect(told).toContain("12:30");
  });

  it("staff see that it runs, strangers nothing", async () => {
    const { attemptId } = await startAttempt(learner, { quizId: await quiz() });
    expect(await getAttempt(teacher, attemptId)).toMatchObject({
      kind: "running",
      learner: learner.username,
    });
    expect(JSON.stringify(await getAttempt(teacher, attemptId))).not.toContain(secret);
    expect(await getAttempt(await createPerson(`eve${count}`), attemptId)).toBeNull();
    expect(await getAttempt(await createPerson(`rival${count}`, "instructor"), attemptId)).toBeNull();
    expect(await getAttempt(guest(), attemptId)).toBeNull();
    expect(await getAttempt(learner, 0)).toBeNull();
  });

  it("reading it after its time hands it in first", async () => {
    const quizId = await quiz({ timeLimit: 20 });
    const { attemptId } = await startAttempt(learner, { quizId });
    await endAgo(attemptId);
    expect(await result(attemptId)).toMatchObject({ kind: "result", score: 0, passed: false });

    const second = await startAttempt(learner, { quizId });
    await endAgo(second.attemptId);
    const page = await getQuiz(asking(learner), quizId);
    expect(page?.standing.open).toBeNull();
    expect(page?.attempts.map(({ status }) => status)).toEqual(["graded", "graded"]);
  });
});

describe("a result", () => {
  const failed = async (more: Parameters<typeof createFullQuiz>[1]) => {
    const quizId = await quiz({ kinds: ["multiple_choice", "short_answer"], ...more });
    const { attemptId } = await startAttempt(learner, { quizId });
    await submitAttempt(learner, { attemptId });
    return { quizId, attemptId };
  };

  it("keeps right answers back until the learner passed or used all attempts", async () => {
    const { quizId, attemptId } = await failed({ maxAttempts: 2 });
    const before = await result(attemptId);
    expect(before).toMatchObject({ isReleased: false, standing: { attemptsLeft: 1 } });
    expect(JSON.stringify(before)).not.toContain(secret);

    const last = await startAttempt(learner, { quizId });
    expect(await result(attemptId)).toMatchObject({ isReleased: false });
    await submitAttempt(learner, last);
    const after = await result(attemptId);
    expect(after.isReleased).toBe(true);
    expect(JSON.stringify(after)).toContain(secret);
  });

  it.each([
    ["after_each", true],
    ["never", false],
  ] as const)("follows the author's rule: %s", async (release, isReleased) => {
    const { attemptId } = await failed({ release, maxAttempts: 1 });
    const page = await result(attemptId);
    expect(page.isReleased).toBe(isReleased);
    expect(JSON.stringify(page).includes(secret)).toBe(isReleased);
  });

  it("keeps the rule that it started with", async () => {
    const { quizId, attemptId } = await failed({ release: "never" });
    await db.quiz.update({ where: { id: quizId }, data: { release: "after_each" } });
    expect(await result(attemptId)).toMatchObject({ isReleased: false });
  });

  it("is read by its instructor with everything, and by nobody else's", async () => {
    const { attemptId } = await failed({ release: "never" });
    const page = await result(attemptId, teacher);
    expect(page).toMatchObject({ isOwner: false, isReleased: true, next: null, learner: learner.username });
    expect(await result(attemptId, await createPerson(`root${count}`, "admin"))).toMatchObject({
      kind: "result",
    });
    expect(await result(attemptId, await createPerson(`other${count}`, "instructor"))).toBeNull();
  });

  it("says what comes next: the lesson itself, then the one after it", async () => {
    const { attemptId } = await failed({});
    expect((await result(attemptId)).next).toMatchObject({ isOwn: true, number: "1.1" });
    const enrollment = await db.enrollment.findFirstOrThrow({ where: { userId: learner.id } });
    await db.lessonCompletion.create({
      data: { userId: learner.id, lessonId: course.lessonIds[0] ?? 0, enrollmentId: enrollment.id },
    });
    expect((await result(attemptId)).next).toMatchObject({ isOwn: false, number: "1.2" });
  });

  it("of an attempt that was given back says only that", async () => {
    const { attemptId } = await failed({});
    await db.quizAttempt.update({ where: { id: attemptId }, data: { status: "void" } });
    expect(await getAttempt(asking(learner), attemptId)).toMatchObject({ kind: "void" });
  });
});

describe("the page of a quiz", () => {
  it("says what it is and how the learner stands", async () => {
    const quizId = await quiz({ timeLimit: 15, maxAttempts: 3, cooldownMinutes: 10 });
    await createAttempt(learner.id, quizId, { passed: false });
    expect(await getQuiz(asking(learner), quizId)).toMatchObject({
      quiz: { title: "Full", questions: 9, points: 18, timeLimit: 15 },
      isEnrolled: true,
      canStart: true,
      attempts: [{ attemptNo: 1, passed: false }],
      standing: { attemptsLeft: 2, waitUntil: expect.any(Date) },
    });
  });

  it("says why somebody may not take it", async () => {
    const quizId = await quiz();
    const stranger = await createPerson(`stranger${count}`);
    expect(await getQuiz(stranger, quizId)).toMatchObject({
      canStart: false,
      isEnrolled: false,
      access: { kind: "deny", offer: "enroll" },
    });
    expect(await getQuiz(asking(teacher), quizId)).toMatchObject({
      canStart: false,
      isEnrolled: false,
      access: { kind: "allow", ground: "staff" },
    });
    await db.course.update({ where: { id: course.id }, data: { isOrdered: true } });
    const second = await createFullQuiz(course.lessonIds[1] ?? 0);
    expect(await getQuiz(asking(learner), second)).toMatchObject({
      canStart: false,
      access: { kind: "lock" },
    });
  });

  it("is not there for guests, in drafts and in lessons that nobody published", async () => {
    const quizId = await quiz();
    expect(await getQuiz(guest(), quizId)).toBeNull();
    await db.lesson.updateMany({ where: { id: course.lessonIds[0] ?? 0 }, data: { publishedAt: null } });
    expect(await getQuiz(asking(learner), quizId)).toBeNull();
    const draft = await createCourse(teacher, { status: "draft", publishedAt: null });
    const hidden = await createFullQuiz(draft.lessonIds[0] ?? 0);
    expect(await getQuiz(asking(learner), hidden)).toBeNull();
  });
});

describe("the number of statements", () => {
  /** What is sent to the database, without the words around a transaction. */
  async function statements(work: () => Promise<unknown>) {
    const spy = vi.spyOn(Client.prototype, "query");
    await work();
    const texts = (spy.mock.calls as unknown[][]).map(([query]) =>
      typeof query === "string" ? query : (query as { text: string }).text,
    );
    spy.mockRestore();
    return texts.filter((text) => !/^\s*(begin|commit|rollback|select set_config)/i.test(text)).length;
  }

  it("does not grow with questions or attempts", async () => {
    const quizId = await quiz({ timeLimit: 20 });
    for (let attemptNo = 1; attemptNo <= 5; attemptNo++)
      await createAttempt(learner.id, quizId, { passed: false, attemptNo });
    let attemptId = 0;
    expect(await statements(() => getQuiz(asking(learner), quizId))).toBe(1);
    expect(
      await statements(async () => ({ attemptId } = await startAttempt(learner, { quizId }))),
    ).toBeLessThanOrEqual(4);
    expect(await statements(() => getAttempt(asking(learner), attemptId))).toBe(1);
    expect(await statements(() => submitAttempt(learner, { attemptId }))).toBeLessThanOrEqual(3);
    expect(await statements(() => getAttempt(asking(learner), attemptId))).toBe(2);
  });
});
