import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { coursesVisibleTo, lessonsVisibleTo } from "../policy";

export type CourseDetail = NonNullable<Awaited<ReturnType<typeof getCourse>>>;
export type CourseModule = CourseDetail["modules"][number];
export type CourseLesson = CourseModule["lessons"][number];

/**
 * A course as its page shows it, with what the viewer has done of it, in one statement. Null where the viewer
 * may not see it.
 */
export const getCourse = cache(async (viewer: Viewer, slug: string) => {
  const userId = viewer.id ?? "";
  const found = await db.course.findFirst({
    where: { AND: [{ slug }, coursesVisibleTo(viewer)] },
    relationLoadStrategy: "join",
    select: {
      id: true,
      slug: true,
      title: true,
      description: true,
      coverImage: true,
      level: true,
      status: true,
      duration: true,
      lessonCount: true,
      price: true,
      currency: true,
      learningStyles: true,
      prerequisites: true,
      learningOutcomes: true,
      isOrdered: true,
      rating: true,
      ratingCount: true,
      enrolledCount: true,
      publishedAt: true,
      takenDownAt: true,
      takenDownReason: true,
      categoryId: true,
      category: { select: { name: true, slug: true } },
      instructor: { select: { id: true, firstName: true, lastName: true, profileImage: true, bio: true } },
      enrollments: {
        where: { userId },
        take: 1,
        select: {
          completedAt: true,
          certificate: { where: { revokedAt: null }, take: 1, select: { id: true, grade: true } },
        },
      },
      modules: {
        orderBy: { orderIndex: "asc" },
        select: {
          id: true,
          title: true,
          lessons: {
            where: lessonsVisibleTo(viewer),
            orderBy: { orderIndex: "asc" },
            select: {
              id: true,
              title: true,
              duration: true,
              isPreview: true,
              publishedAt: true,
              completions: { where: { userId }, take: 1, select: { id: true } },
              quizzes: {
                orderBy: { id: "asc" },
                select: {
                  id: true,
                  title: true,
                  passingScore: true,
                  attempts: { where: { userId, status: "graded" }, select: { score: true, passed: true } },
                  _count: { select: { questions: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (!found) return null;

  const { category, instructor, enrollments, modules, price, rating, ...course } = found;
  return {
    ...course,
    price: price === null ? null : Number(price),
    rating: rating === null ? null : Number(rating),
    category: category ?? { name: "", slug: "" },
    instructor: {
      id: instructor.id,
      name: [instructor.firstName, instructor.lastName].filter(Boolean).join(" ") || "The instructor",
      image: instructor.profileImage,
      bio: instructor.bio,
    },
    enrollment: asEnrollment(enrollments[0]),
    modules: modules
      .filter(({ lessons }) => lessons.length > 0)
      .map(({ lessons, ...module }) => ({ ...module, lessons: lessons.map(asLesson) })),
    updatedAt: latest([
      course.publishedAt,
      ...modules.flatMap((module) => module.lessons.map((l) => l.publishedAt)),
    ]),
  };
});

type FoundEnrollment = { completedAt: Date | null; certificate: { id: string; grade: number | null }[] };

function asEnrollment(found: FoundEnrollment | undefined) {
  return found ? { completedAt: found.completedAt, certificate: found.certificate[0] ?? null } : null;
}

type FoundLesson = {
  id: number;
  title: string;
  duration: number | null;
  isPreview: boolean;
  completions: { id: number }[];
  quizzes: FoundQuiz[];
};

type FoundQuiz = {
  id: number;
  title: string;
  passingScore: number;
  attempts: { score: number; passed: boolean | null }[];
  _count: { questions: number };
};

function asLesson({ id, title, duration, isPreview, completions, quizzes }: FoundLesson) {
  return {
    id,
    title,
    minutes: duration ?? 0,
    isPreview,
    isDone: completions.length > 0,
    quizzes: quizzes.map(asQuiz),
  };
}

/** With the viewer's best result, as the player shows it. */
function asQuiz({ attempts, _count, ...quiz }: FoundQuiz) {
  const best = attempts.length > 0 ? Math.max(...attempts.map(({ score }) => score)) : null;
  return { ...quiz, questions: _count.questions, best, isPassed: attempts.some(({ passed }) => passed) };
}

function latest(dates: (Date | null)[]) {
  return dates.reduce((last, date) => (date && (!last || date > last) ? date : last), null);
}
