import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { toDecimal } from "@/lib/quizzes/fraction";
import { grade } from "@/lib/quizzes/grading";
import { loadQuestions } from "@/lib/quizzes/load-questions";
import { freeze } from "@/lib/quizzes/snapshot";
import { guest, type Member } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { rightAnswer } from "./test-quiz";

/** People and courses for tests against the database. Unlike what commands make, they may be in any state. */
export async function createPerson(username: string, role: Member["role"] = "student"): Promise<Member> {
  const { id, companyId, emailVerified } = await db.user.create({
    data: { username, password: "-", role, email: `${username}@example.com`, emailVerified: true },
    select: { id: true, companyId: true, emailVerified: true },
  });
  return {
    ...guest(),
    id,
    role,
    username,
    name: username,
    image: null,
    companyId,
    emailVerified,
    sessionId: "-",
  };
}

type NewLesson = Partial<Prisma.LessonUncheckedCreateInput> & { video?: number };
type NewCourse = Partial<Omit<Prisma.CourseUncheckedCreateInput, "modules">> & { modules?: NewLesson[][] };

/** A published course; each inner list is a module, and `video` is the length of a lesson's video in seconds. */
export async function createCourse(
  instructor: Member,
  { modules = [[{}, {}], [{}]], ...more }: NewCourse = {},
) {
  const slug = more.slug ?? `course-${randomUUID()}`;
  const course = await db.course.create({
    data: {
      title: slug,
      instructorId: instructor.id,
      status: "published",
      publishedAt: new Date(),
      price: 0,
      lessonCount: modules.flat().length,
      ...more,
      slug,
    },
    select: { id: true, slug: true },
  });
  const lessonIds: number[] = [];
  for (const [m, lessons] of modules.entries()) {
    const data = { courseId: course.id, title: `Module ${m + 1}`, orderIndex: m };
    const { id: moduleId } = await db.module.create({ data, select: { id: true } });
    for (const [l, lesson] of lessons.entries()) {
      lessonIds.push(
        await createLesson(instructor, { courseId: course.id, moduleId, orderIndex: l }, lesson),
      );
    }
  }
  return { ...course, lessonIds };
}

type Place = { courseId: number; moduleId: number; orderIndex: number };

async function createLesson(
  owner: Member,
  { courseId, moduleId, orderIndex }: Place,
  { video, ...more }: NewLesson,
) {
  const title = `Lesson ${orderIndex + 1}`;
  const { id } = await db.lesson.create({
    data: { moduleId, orderIndex, title, content: "Text.", duration: 10, publishedAt: new Date(), ...more },
    select: { id: true },
  });
  if (video === undefined) return id;
  const asset = { ownerId: owner.id, courseId, lessonId: id, kind: "video", duration: video } as const;
  const file = {
    storageKey: randomUUID(),
    filename: "v.mp4",
    contentType: "video/mp4",
    bytes: 1,
    sha256: "0".repeat(64),
  };
  const { id: mediaId } = await db.mediaAsset.create({ data: { ...asset, ...file }, select: { id: true } });
  await db.lesson.update({
    where: { id },
    data: { videoUrl: `/api/media/${mediaId}` },
    select: { id: true },
  });
  return id;
}

/** A quiz of one question in a lesson. */
export async function createQuiz(lessonId: number, more: Partial<Prisma.QuizUncheckedCreateInput> = {}) {
  const answers = {
    create: [
      { answerText: "Yes", isCorrect: true, orderIndex: 0 },
      { answerText: "No", orderIndex: 1 },
    ],
  };
  const questions = { create: [{ questionText: "Is it?", orderIndex: 0, answers }] };
  const { id } = await db.quiz.create({
    data: { title: "Checkpoint", ...more, lessonId, questions },
    select: { id: true },
  });
  return id;
}

/** An attempt that was handed in and graded: all of it right, or nothing answered. */
export async function createAttempt(userId: string, quizId: number, { passed = true, attemptNo = 1 } = {}) {
  const quiz = await db.quiz.findUniqueOrThrow({ where: { id: quizId } });
  const snapshot = freeze({ ...quiz, questions: await loadQuestions(db, quizId) }, attemptNo);
  const given = snapshot.questions.map((question) => [question.id, { value: rightAnswer(question), seq: 1 }]);
  const { answers, earned, possible, score } = grade(snapshot, passed ? Object.fromEntries(given) : {});
  const now = Date.now();
  const ended = new Date(now);
  return db.quizAttempt.create({
    data: {
      ...{ userId, quizId, attemptNo, status: "graded", snapshot, answers, score, passed },
      totalQuestions: snapshot.questions.length,
      pointsEarned: toDecimal(earned),
      pointsPossible: possible,
      timeSpent: 60,
      startedAt: new Date(now - 60_000),
      submittedAt: ended,
      gradedAt: ended,
    },
    select: { id: true },
  });
}
