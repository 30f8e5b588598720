import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { enrollInCourse } from "@/lib/learning/enroll-in-course";
import { getLearningHome } from "@/lib/courses/queries/learning-home";
import { listEnrolledCourses } from "@/lib/learning/queries/dashboard";
import { getLessonPage, getPlayerCourse } from "@/lib/learning/queries/player";
import type { Member } from "@/lib/viewer";
import { createFullQuiz, rightAnswer, secret } from "@/scripts/db/test-quiz";
import { createCourse, createPerson } from "@/scripts/db/test-world";
import { saveAnswers } from "../save-answers";
import { startAttempt } from "../start-attempt";
import { submitAttempt } from "../submit-attempt";
import type { Snapshot } from "../types";
import { getAttempt } from "./attempt";
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
  course = await createCourse(teacher, { modules: [[{}]] });
  await enrollInCourse(learner, { courseId: course.id });
});

type Quiz = Parameters<typeof createFullQuiz>[1];
const lessonId = () => course.lessonIds[0] ?? 0;
const quiz = (more: Quiz = {}) => createFullQuiz(lessonId(), { timeLimit: 20, ...more });

/** All that the app tells somebody about a quiz and its attempts, read as new requests would. */
async function told(viewer: Member, quizId: number, attemptIds: number[]) {
  const asking = () => ({ ...viewer });
  const pages = [
    await getQuiz(asking(), quizId),
    await getLessonPage(asking(), course.slug, lessonId()),
    await getPlayerCourse(asking(), course.slug),
    await listEnrolledCourses(asking()),
    await getLearningHome(asking()),
  ];
  const attempts = [];
  for (const id of attemptIds) attempts.push(await getAttempt(asking(), id));
  return { pages: JSON.stringify(pages), attempts: JSON.stringify(attempts) };
}

async function answerAll(attemptId: number, isRight: boolean) {
  const { snapshot } = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  const { questions } = snapshot as unknown as Snapshot;
  const answers = questions.map((question) => ({
    questionId: question.id,
    value: isRight ? rightAnswer(question) : null,
    seq: 1,
  }));
  return saveAnswers(learner, { attemptId, answers });
}

const keysOf = (value: object | null | undefined) => Object.keys(value ?? {}).sort();
/** Of the database or of a snapshot; none of them belongs to a page of somebody who is answering. */
const inner =
  /"(isCorrect|isRight|explanation|accepted|fraction|earned|snapshot|order|orderIndex|match|seed|points_earned)":/;

describe("the browser never gets what is right before the release", () => {
  it("at any stage of a quiz that is failed twice and then passed", async () => {
    const quizId = await quiz({ kinds: ["multiple_choice", "numeric", "ordering", "matching"] });
    const ids: number[] = [];
    const expectNothing = async (viewer = learner) => {
      const { pages, attempts } = await told(viewer, quizId, ids);
      expect(pages + attempts).not.toContain(secret);
      expect(pages).not.toMatch(inner);
    };
    await expectNothing();

    for (const isRight of [false, false, true]) {
      const { attemptId } = await startAttempt(learner, { quizId });
      ids.push(attemptId);
      await expectNothing();
      expect(keysOf(await answerAll(attemptId, isRight))).toEqual(["deadlineAt", "now", "savedAt", "seqs"]);
      await expectNothing();
      const running = JSON.stringify(await getAttempt({ ...learner }, attemptId));
      expect(running).not.toMatch(inner);
      expect(await submitAttempt(learner, { attemptId })).toEqual({ attemptId });
      if (!isRight) await expectNothing();
    }
    const { pages, attempts } = await told(learner, quizId, ids);
    expect(pages).not.toContain(secret);
    expect(attempts.split(`Because, ${secret}`).length).toBeGreaterThan(3 * 4);
  });

  it("while the attempt after a pass is running: it is released by the pass, and its own page still tells nothing", async () => {
    const quizId = await quiz({ kinds: ["multiple_choice"] });
    const first = await startAttempt(learner, { quizId });
    await answerAll(first.attemptId, true);
    await submitAttempt(learner, first);
    const second = await startAttempt(learner, { quizId });
    const { attempts } = await told(learner, quizId, [second.attemptId]);
    expect(attempts).toContain('"kind":"taking"');
    expect(attempts).not.toContain(secret);
    expect(attempts).not.toMatch(inner);
  });

  it("while an essay waits for its grade, nor when the attempt was given back", async () => {
    const quizId = await quiz({ kinds: ["essay", "multiple_choice"], maxAttempts: 3 });
    const { attemptId } = await startAttempt(learner, { quizId });
    const { snapshot } = await db.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
    const essay = (snapshot as unknown as Snapshot).questions.find(({ type }) => type === "essay");
    await saveAnswers(learner, { attemptId, answers: [{ questionId: essay?.id, value: "Mine", seq: 1 }] });
    await submitAttempt(learner, { attemptId });
    const waiting = await told(learner, quizId, [attemptId]);
    expect(waiting.attempts).toContain('"isWaiting":true');
    expect(waiting.pages + waiting.attempts).not.toContain(secret);

    await db.quizAttempt.update({ where: { id: attemptId }, data: { status: "void" } });
    const given = await told(learner, quizId, [attemptId]);
    expect(given.pages + given.attempts).not.toContain(secret);
  });

  it("to anybody else at all: neither to staff while it runs, nor to strangers ever", async () => {
    const quizId = await quiz({ release: "after_each", kinds: ["multiple_choice"] });
    const { attemptId } = await startAttempt(learner, { quizId });
    await answerAll(attemptId, true);
    const others = [
      await createPerson(`stranger${count}`),
      await createPerson(`rival${count}`, "instructor"),
      await createPerson(`boss${count}`, "company_admin"),
    ];
    const staff = await told(teacher, quizId, [attemptId]);
    expect(staff.pages + staff.attempts).not.toContain(secret);
    await submitAttempt(learner, { attemptId });
    for (const other of others) {
      const { pages, attempts } = await told(other, quizId, [attemptId]);
      expect(attempts).toBe("[null]");
      expect(pages).not.toContain(secret);
    }
  });
});

describe("what a page carries", () => {
  const frame = ["attemptNo", "course", "id", "kind", "learner", "lesson", "moduleTitle", "quiz"];

  it("of a running attempt is the questions to answer, and for staff that it runs", async () => {
    const { attemptId } = await startAttempt(learner, { quizId: await quiz() });
    const page = await getAttempt({ ...learner }, attemptId);
    expect(keysOf(page)).toEqual(
      [...frame, "best", "deadlineAt", "now", "questions", "savedAt", "timeLimit"].sort(),
    );
    const asked = [
      "answer",
      "blanks",
      "html",
      "id",
      "isFlagged",
      "options",
      "points",
      "rights",
      "seq",
      "type",
    ];
    for (const question of page?.kind === "taking" ? page.questions : [])
      expect(keysOf(question)).toEqual(asked);
    expect(keysOf(page?.course)).toEqual(["id", "slug", "title"]);
    expect(keysOf(await getAttempt({ ...teacher }, attemptId))).toEqual(frame);
  });

  it("of a result is the same keys whether it is released or not", async () => {
    const quizId = await quiz({ maxAttempts: 2 });
    const shapes = [];
    for (let i = 0; i < 2; i += 1) {
      const { attemptId } = await startAttempt(learner, { quizId });
      await submitAttempt(learner, { attemptId });
      const page = await getAttempt({ ...learner }, attemptId);
      if (page?.kind !== "result") throw new Error("no result");
      shapes.push([page.isReleased, keysOf(page), page.questions.map((question) => keysOf(question))]);
    }
    const [[before, ...hidden] = [], [after, ...open] = []] = shapes;
    expect([before, after]).toEqual([false, true]);
    expect(hidden).toEqual(open);
    const more = ["attempts", "gradeOfRecord", "isOwner", "isReleased", "isWaiting", "next", "now", "passed"];
    const rest = ["points", "questions", "release", "score", "standing", "timeSpent"];
    expect(open[0]).toEqual([...frame, ...more, ...rest].sort());
  });

  it("of one that was given back is that it was", async () => {
    const { attemptId } = await startAttempt(learner, { quizId: await quiz() });
    await db.quizAttempt.update({ where: { id: attemptId }, data: { status: "void" } });
    expect(keysOf(await getAttempt({ ...learner }, attemptId))).toEqual(frame);
  });

  it("of a quiz is its rules and how the viewer stands, and no question", async () => {
    const page = await getQuiz({ ...learner }, await quiz());
    expect(keysOf(page)).toEqual(
      ["access", "attempts", "canStart", "course", "isEnrolled", "lesson", "now", "quiz", "standing"].sort(),
    );
    const rules = [
      "cooldownMinutes",
      "gradeOfRecord",
      "isShuffled",
      "maxAttempts",
      "passingScore",
      "release",
    ];
    const rest = ["description", "id", "points", "questions", "timeLimit", "title"];
    expect(keysOf(page?.quiz)).toEqual([...rules, ...rest].sort());
    expect(page?.quiz.questions).toBe(9);
  });
});
