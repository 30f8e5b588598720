import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { markLessonRead } from "@/lib/learning/mark-lesson-read";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import { guest, type Member } from "@/lib/viewer";
import { createAttempt, createCourse, createPerson, createQuiz as makeQuiz } from "@/scripts/db/test-world";
import { addQuestion } from "./add-question";
import { createQuiz } from "./create-quiz";
import { removeQuestion } from "./remove-question";
import { updateQuiz } from "./update-quiz";

const rounds = process.env.PROVE ? 200 : 5;

let author: Member;
let admin: Member;
let strangers: Member[];
let count = 0;

beforeAll(async () => {
  author = await createPerson("author", "instructor");
  admin = await createPerson("admin", "admin");
  strangers = [
    await createPerson("rival", "instructor"),
    await createPerson("student"),
    await createPerson("boss", "company_admin"),
  ];
});

async function courseWithQuiz(modules = [[{}]]) {
  const course = await createCourse(author, { modules });
  const [lessonId = 0] = course.lessonIds;
  const quizId = await makeQuiz(lessonId);
  const { id: questionId } = await db.quizQuestion.findFirstOrThrow({ where: { quizId } });
  return { ...course, lessonId, quizId, questionId };
}

const asked = (quizId: number, more: object = {}) => ({
  quizId: String(quizId),
  questionText: " Which flour?\r\nOne only. ",
  points: "2",
  explanation: "",
  options: ["Rye", "", "Stone"],
  right: "2",
  ...more,
});
const rules = (quizId: number, more: object = {}) => ({
  quizId: String(quizId),
  title: "Final",
  description: " ",
  timeLimit: "15",
  passingScore: "80",
  maxAttempts: "",
  isShuffled: "on",
  ...more,
});
const findQuiz = (id: number) =>
  db.quiz.findUniqueOrThrow({
    where: { id },
    include: {
      questions: {
        orderBy: { orderIndex: "asc" },
        include: { answers: { orderBy: { orderIndex: "asc" } } },
      },
    },
  });
const lastEvent = () => db.auditEvent.findFirst({ orderBy: { id: "desc" } });

it("a new quiz belongs to its lesson, has the usual rules and is on record", async () => {
  const { id: courseId, lessonIds } = await createCourse(author);
  const made = await createQuiz(author, { lessonId: String(lessonIds[1]), title: " Checkpoint " });
  expect(made).toEqual({ courseId, quizId: expect.any(Number) as number });
  expect(await findQuiz(made.quizId)).toMatchObject({
    lessonId: lessonIds[1],
    title: "Checkpoint",
    passingScore: 70,
    timeLimit: null,
    maxAttempts: null,
    questions: [],
  });
  expect(await lastEvent()).toMatchObject({
    action: "quiz.created",
    objectId: String(made.quizId),
    after: { courseId },
  });
});

describe("the rules of a quiz", () => {
  it("change as they were typed: blank is no limit, unchecked is off", async () => {
    const { quizId } = await courseWithQuiz();
    await updateQuiz(author, rules(quizId));
    expect(await findQuiz(quizId)).toMatchObject({
      title: "Final",
      description: null,
      timeLimit: 15,
      passingScore: 80,
      maxAttempts: null,
      isShuffled: true,
    });
    expect(await lastEvent()).toMatchObject({ action: "quiz.updated", objectId: String(quizId) });

    const { isShuffled: _off, ...unchecked } = rules(quizId, { timeLimit: "", maxAttempts: "3" });
    await updateQuiz(author, unchecked);
    expect(await findQuiz(quizId)).toMatchObject({ timeLimit: null, maxAttempts: 3, isShuffled: false });
  });

  it("don’t follow an attempt that has begun", async () => {
    const { id, quizId } = await courseWithQuiz();
    const learner = await createPerson(`learner${(count += 1)}`);
    await enrollInCourse(learner, { courseId: id });
    const { attemptId } = await startAttempt(learner, { quizId });
    await updateQuiz(author, rules(quizId, { timeLimit: "1", passingScore: "100" }));
    const attempt = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    expect(attempt).toMatchObject({ deadlineAt: null, snapshot: { passingScore: 70 } });
  });
});

describe("a question", () => {
  it("comes last, with its answers in the order they were typed and one of them right", async () => {
    const { quizId } = await courseWithQuiz();
    await addQuestion(author, asked(quizId));
    const [, added] = (await findQuiz(quizId)).questions;
    expect(added).toMatchObject({
      questionType: "multiple_choice",
      questionText: "Which flour?\nOne only.",
      points: 2,
      explanation: null,
      orderIndex: 1,
      answers: [
        { answerText: "Rye", isCorrect: false, orderIndex: 0 },
        { answerText: "Stone", isCorrect: true, orderIndex: 1 },
      ],
    });
    expect(await lastEvent()).toMatchObject({ action: "question.added", after: { quizId } });
  });

  it("that is added at the same moment as others finds its place", async () => {
    const { quizId } = await courseWithQuiz();
    await Promise.all(Array.from({ length: 5 }, () => addQuestion(author, asked(quizId))));
    const { questions } = await findQuiz(quizId);
    expect(questions.map(({ orderIndex }) => orderIndex)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("goes with its answers and leaves those of others and every earlier attempt", async () => {
    const { quizId, questionId } = await courseWithQuiz();
    await addQuestion(author, asked(quizId));
    const { id: attemptId } = await createAttempt(strangers[1]!.id, quizId);
    const before = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });

    await removeQuestion(author, { questionId });
    const { questions } = await findQuiz(quizId);
    expect(questions.map(({ answers }) => answers.length)).toEqual([2]);
    expect(await db.quizAnswer.count({ where: { questionId } })).toBe(0);
    expect(await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } })).toEqual(before);
    expect(await lastEvent()).toMatchObject({
      action: "question.removed",
      objectId: String(questionId),
      before: { quizId },
    });
  });

  it("after one that was removed from the middle still comes last", async () => {
    const { quizId } = await courseWithQuiz();
    await addQuestion(author, asked(quizId));
    await addQuestion(author, asked(quizId));
    await removeQuestion(author, { questionId: (await findQuiz(quizId)).questions[1]!.id });
    await addQuestion(author, asked(quizId, { questionText: "The last?" }));
    expect((await findQuiz(quizId)).questions.at(-1)?.questionText).toBe("The last?");
  });

  it("is removed once, however often that is asked at once", async () => {
    const { quizId, questionId } = await courseWithQuiz();
    const settled = await Promise.allSettled([1, 2, 3].map(() => removeQuestion(author, { questionId })));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) {
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: expect.stringMatching(/NOT_FOUND|CONFLICT/) });
    }
    const removals = { action: "question.removed", objectId: String(questionId) };
    expect(await db.auditEvent.count({ where: removals })).toBe(1);
    expect((await findQuiz(quizId)).questions).toEqual([]);
  });
});

it("nobody but its author and admins writes a quiz, and a refusal leaves all as it was", async () => {
  const { lessonId, quizId, questionId } = await courseWithQuiz();
  const before = [await findQuiz(quizId), await db.quiz.count(), await db.auditEvent.count()];
  for (const viewer of [...strangers, guest()]) {
    const writes = [
      createQuiz(viewer, { lessonId, title: "Mine" }),
      updateQuiz(viewer, rules(quizId)),
      addQuestion(viewer, asked(quizId)),
      removeQuestion(viewer, { questionId }),
    ];
    const gone = { status: "rejected", reason: { code: "NOT_FOUND" } };
    expect(await Promise.allSettled(writes)).toMatchObject([gone, gone, gone, gone]);
  }
  await expect(updateQuiz(author, rules(quizId, { passingScore: "" }))).rejects.toMatchObject({
    fieldErrors: { passingScore: [expect.any(String)] },
  });
  await expect(addQuestion(author, asked(quizId, { right: "1" }))).rejects.toMatchObject({
    fieldErrors: { options: [expect.any(String)] },
  });
  expect([await findQuiz(quizId), await db.quiz.count(), await db.auditEvent.count()]).toEqual(before);
  await addQuestion(admin, asked(quizId));
  expect((await findQuiz(quizId)).questions).toHaveLength(2);
});

describe("when the last question of a quiz goes", () => {
  async function waiting(modules = [[{}]]) {
    const course = await courseWithQuiz(modules);
    const learners = await Promise.all([1, 2].map(() => createPerson(`waiting${(count += 1)}`)));
    for (const learner of learners) {
      await enrollInCourse(learner, { courseId: course.id });
      await markLessonRead(learner, { lessonId: course.lessonId });
      await createAttempt(learner.id, course.quizId, { passed: false });
    }
    const state = async () =>
      (
        await db.enrollment.findMany({
          where: { courseId: course.id },
          orderBy: { id: "asc" },
          include: { completions: true },
        })
      ).map(({ completions, completedAt }) => [completions.length, completedAt !== null]);
    return { ...course, learners, state };
  }

  it("whoever waited only for it is done, and the course with the lesson", async () => {
    const { questionId, state } = await waiting();
    expect(await state()).toEqual([
      [0, false],
      [0, false],
    ]);
    await removeQuestion(author, { questionId });
    expect(await state()).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it("a learner who reads the lesson at that moment is done, too", { timeout: 120_000 }, async () => {
    const learner = await createPerson(`reading${(count += 1)}`);
    for (let round = 0; round < rounds; round += 1) {
      const { id: courseId, lessonId, questionId } = await courseWithQuiz();
      await enrollInCourse(learner, { courseId });
      await Promise.all([removeQuestion(author, { questionId }), markLessonRead(learner, { lessonId })]);
      const enrollment = await db.enrollment.findFirstOrThrow({ where: { courseId } });
      expect(enrollment.completedAt, `round ${round}`).not.toBeNull();
    }
  });

  it("a learner with another lesson to do has only this one done", async () => {
    const { questionId, state } = await waiting([[{}, {}]]);
    await removeQuestion(author, { questionId });
    expect(await state()).toEqual([
      [1, false],
      [1, false],
    ]);
  });

  it("whoever has not read the lesson, or has another quiz to pass, waits on", async () => {
    const { id, lessonId, questionId, learners, state } = await waiting();
    const late = await createPerson(`late${(count += 1)}`);
    await enrollInCourse(late, { courseId: id });
    await createAttempt(learners[0]!.id, await makeQuiz(lessonId));
    await removeQuestion(author, { questionId });
    expect(await state()).toEqual([
      [1, true],
      [0, false],
      [0, false],
    ]);
  });

  it("nobody is done while a question is left", async () => {
    const { quizId, questionId, state } = await waiting();
    await addQuestion(author, asked(quizId));
    await removeQuestion(author, { questionId });
    expect(await state()).toEqual([
      [0, false],
      [0, false],
    ]);
  });
});
