import "server-only";

import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { coursesEditableBy, coursesTaughtBy } from "../policy";
import { findBlockers, findChanges, isChanged, problemOf, publishableFields } from "../publishing";

/** The courses that the viewer teaches, those last worked on first. */
export async function listTaughtCourses(viewer: Viewer) {
  const rows = await db.course.findMany({
    where: coursesTaughtBy(viewer),
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 200,
    relationLoadStrategy: "join",
    select: {
      id: true,
      slug: true,
      title: true,
      status: true,
      takenDownAt: true,
      enrolledCount: true,
      lessonCount: true,
      duration: true,
      rating: true,
      ratingCount: true,
      coverImage: true,
      updatedAt: true,
      category: { select: { name: true } },
      _count: { select: { enrollments: { where: { completedAt: { not: null } } } } },
    },
  });
  return rows.map(({ rating, category, _count, ...course }) => ({
    ...course,
    rating: rating === null ? null : Number(rating),
    category: category?.name ?? "",
    completed: _count.enrollments,
  }));
}

/** A course as its author sees it: everything, the unpublished too, and what publishing would do. */
export async function getBuilderCourse(viewer: Viewer, courseId: number) {
  const course = await db.course.findFirst({
    where: { id: courseId, ...coursesEditableBy(viewer) },
    relationLoadStrategy: "join",
    select: {
      ...publishableFields,
      id: true,
      slug: true,
      status: true,
      takenDownAt: true,
      level: true,
      price: true,
      currency: true,
      enrolledCount: true,
    },
  });
  if (!course) return null;
  const { price, modules, ...rest } = course;
  return {
    ...rest,
    price: price === null ? null : Number(price),
    blockers: findBlockers(course),
    changes: findChanges(course),
    modules: modules.map(({ lessons, ...module }) => ({
      ...module,
      lessons: lessons.map(({ content: _text, draftContent: _draft, draftTitle, quizzes, ...lesson }) => ({
        ...lesson,
        title: draftTitle ?? lesson.title,
        isUnpublished: lesson.publishedAt === null,
        isChanged: isChanged({ title: lesson.title, content: _text, draftTitle, draftContent: _draft }),
        quizzes: quizzes.map(({ questions, ...quiz }) => ({ ...quiz, questionCount: questions.length })),
      })),
    })),
  };
}

export type BuilderCourse = NonNullable<Awaited<ReturnType<typeof getBuilderCourse>>>;

/** One lesson to write: the draft where there is one. */
export async function getLessonDraft(viewer: Viewer, courseId: number, lessonId: number) {
  const lesson = await db.lesson.findFirst({
    where: { id: lessonId, module: { courseId, course: coursesEditableBy(viewer) } },
    select: {
      id: true,
      title: true,
      content: true,
      draftTitle: true,
      draftContent: true,
      duration: true,
      isPreview: true,
      revision: true,
      publishedAt: true,
      videoUrl: true,
    },
  });
  if (!lesson) return null;
  const { draftTitle, draftContent, ...rest } = lesson;
  return { ...rest, title: draftTitle ?? lesson.title, content: draftContent ?? lesson.content ?? "" };
}

/** One quiz to write, with its key: for its author only. */
export async function getQuizDraft(viewer: Viewer, courseId: number, quizId: number) {
  const quiz = await db.quiz.findFirst({
    where: { id: quizId, lesson: { module: { courseId, course: coursesEditableBy(viewer) } } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      lessonId: true,
      title: true,
      description: true,
      timeLimit: true,
      passingScore: true,
      maxAttempts: true,
      isShuffled: true,
      questions: {
        orderBy: { orderIndex: "asc" },
        select: {
          id: true,
          questionText: true,
          questionType: true,
          points: true,
          explanation: true,
          answers: {
            orderBy: { orderIndex: "asc" },
            select: { id: true, answerText: true, isCorrect: true, matchText: true, blankNo: true },
          },
        },
      },
    },
  });
  if (!quiz) return null;
  const questions = quiz.questions.map((question) => ({ ...question, problem: problemOf(question) }));
  return { ...quiz, questions };
}

export type EditableQuiz = NonNullable<Awaited<ReturnType<typeof getQuizDraft>>>;

export async function listCategories(_viewer: Viewer) {
  return db.category.findMany({
    orderBy: [{ orderIndex: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}
