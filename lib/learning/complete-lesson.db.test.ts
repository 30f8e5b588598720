import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asViewer, db } from "@/lib/db";
import { saveAnswers } from "@/lib/quizzes/save-answers";
import { startAttempt } from "@/lib/quizzes/start-attempt";
import { submitAttempt } from "@/lib/quizzes/submit-attempt";
import type { Member } from "@/lib/viewer";
import { createFullQuiz } from "@/scripts/db/test-quiz";
import { createAttempt, createCourse, createPerson, createQuiz } from "@/scripts/db/test-world";
import { completeLesson } from "./complete-lesson";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";

const prove = Boolean(process.env.PROVE);
const rounds = prove ? 200 : 5;

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
  ...[more]: Parameters<typeof createCourse> extends [unknown, ...infer Rest] ? Rest : never
) {
  const course = await createCourse(teacher, more);
  await enrollInCourse(learner, { courseId: course.id });
  return { ...course, lessonId: course.lessonIds[0] ?? 0 };
}

const complete = (lessonId: number, { id: userId } = learner) =>
  asViewer(learner, (tx) => completeLesson(tx, learner, { userId, lessonId }));
const read = (lessonId: number) => markLessonRead(learner, { lessonId });
const completions = () => db.lessonCompletion.count({ where: { userId: learner.id } });

describe("passing the last thing that was missing", () => {
  it(
    "completes the lesson also when the other thing happens at the same moment",
    { timeout: 120_000 },
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const course = await started({ modules: [[{}]] });
        const quizId = await createFullQuiz(course.lessonId, { kinds: ["true_false"] });
        const { attemptId } = await startAttempt(learner, { quizId });
        const { id: questionId } = await db.quizQuestion.findFirstOrThrow({ where: { quizId } });
        await saveAnswers(learner, { attemptId, answers: [{ questionId, value: 0, seq: 1 }] });
        await Promise.all([submitAttempt(learner, { attemptId }), read(course.lessonId)]);
        const enrollment = await db.enrollment.findFirstOrThrow({ where: { courseId: course.id } });
        expect(enrollment.completedAt).not.toBeNull();
      }
      expect(await completions()).toBe(rounds);
    },
  );
});

describe("a lesson is complete", () => {
  it("when each of its quizzes is passed; one without questions asks for nothing", async () => {
    const { lessonId } = await started({ modules: [[{}, {}]] });
    const [first, second] = [await createQuiz(lessonId), await createQuiz(lessonId)];
    await createFullQuiz(lessonId, { kinds: [] });
    await read(lessonId);
    await createAttempt(learner.id, first);
    expect(await complete(lessonId)).toEqual({ lesson: false, course: false });
    await createAttempt(learner.id, second);
    expect(await complete(lessonId)).toEqual({ lesson: true, course: false });
    expect(await complete(lessonId)).toEqual({ lesson: true, course: false });
    expect(await completions()).toBe(1);
  });

  it.each([
    ["void", { status: "void" }],
    ["waiting for a grade", { status: "needs_grading", passed: null, gradedAt: null }],
    ["running again", { status: "in_progress", passed: null, submittedAt: null, gradedAt: null }],
    ["failed", { passed: false }],
  ] as const)("not by an attempt that is %s", async (_, data) => {
    const { lessonId } = await started();
    const { id } = await createAttempt(learner.id, await createQuiz(lessonId));
    await db.quizAttempt.update({ where: { id }, data });
    expect(await markLessonRead(learner, { lessonId })).toMatchObject({ completed: { lesson: false } });
    expect(await completions()).toBe(0);
  });

  it("not by what somebody else passed, read or finished", async () => {
    const { id: courseId, lessonId } = await started();
    const quizId = await createQuiz(lessonId);
    const other = await createPerson(`other${count}`);
    await enrollInCourse(other, { courseId });
    await createAttempt(other.id, quizId);
    await markLessonRead(other, { lessonId });
    expect(await db.lessonCompletion.count({ where: { userId: other.id } })).toBe(1);
    await read(lessonId);
    expect(await complete(lessonId)).toMatchObject({ lesson: false });
    expect(await completions()).toBe(0);
  });

  it("for nobody who is not enrolled, though all was done", async () => {
    const { lessonId } = await started();
    const visitor = await createPerson(`visitor${count}`);
    await db.lessonProgress.create({
      data: { userId: visitor.id, lessonId, readAt: new Date() },
      select: { lessonId: true },
    });
    expect(await complete(lessonId, visitor)).toEqual({ lesson: false, course: false });
    expect(await db.lessonCompletion.count({ where: { userId: visitor.id } })).toBe(0);
  });
});

describe("a course is complete", () => {
  it("without the lessons that nobody can see yet", async () => {
    const { lessonId } = await started({ modules: [[{}, { publishedAt: null }], [{ publishedAt: null }]] });
    expect(await read(lessonId)).toMatchObject({ completed: { lesson: true, course: true } });
  });

  it("stays so, with its date, when its lesson asks for a quiz later", async () => {
    const { id: courseId, lessonId } = await started({ modules: [[{}]] });
    await read(lessonId);
    const enrollment = () => db.enrollment.findFirstOrThrow({ where: { courseId } });
    const { completedAt } = await enrollment();
    await createQuiz(lessonId);
    expect(await complete(lessonId)).toEqual({ lesson: true, course: false });
    expect((await enrollment()).completedAt).toEqual(completedAt);
  });
});
