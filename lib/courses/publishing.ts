import { whyUnanswerable } from "@/lib/quizzes/answerable";
import type { QuestionType } from "@/prisma/generated/enums";

export type PublishableCourse = {
  title: string;
  description: string | null;
  categoryId: number | null;
  modules: {
    lessons: {
      id: number;
      title: string;
      content: string | null;
      draftTitle: string | null;
      draftContent: string | null;
      videoUrl: string | null;
      publishedAt: Date | null;
      quizzes: { title: string; questions: PublishableQuestion[] }[];
    }[];
  }[];
};

export type PublishableQuestion = {
  questionType: QuestionType;
  questionText: string;
  answers: { isCorrect: boolean; answerText: string; matchText: string | null; blankNo: number | null }[];
};

/** What keeps a course from being published, in words for its author; empty when nothing does. */
export function findBlockers(course: PublishableCourse): string[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = lessons.flatMap((lesson) => lesson.quizzes);
  const hasContent = lessons.some(
    (lesson) => (lesson.draftContent ?? lesson.content)?.trim() || lesson.videoUrl,
  );
  return [
    ...(course.description?.trim() ? [] : ["Write a description: it is what people read in the catalog."]),
    ...(course.categoryId === null ? ["Choose a category."] : []),
    ...(hasContent ? [] : ["Write at least one lesson."]),
    ...quizzes
      .filter(({ questions }) => questions.length === 0)
      .map(({ title }) => `Give the quiz “${title}” a question.`),
    ...quizzes.flatMap(({ title, questions }) =>
      questions.flatMap((question, i) => {
        const why = problemOf(question);
        return why ? [`Question ${i + 1} of “${title}”: ${why}`] : [];
      }),
    ),
  ];
}

/** Why nobody can answer this question rightly, or null. */
export function problemOf({ questionType, questionText, answers }: PublishableQuestion) {
  return whyUnanswerable({
    type: questionType,
    text: questionText,
    answers: answers.map(({ answerText, isCorrect, matchText, blankNo }) => ({
      text: answerText,
      isCorrect,
      match: matchText,
      blank: blankNo,
    })),
  });
}

/** What publishing now would change for learners. */
export function findChanges(course: PublishableCourse) {
  const lessons = course.modules.flatMap((module) => module.lessons);
  return {
    added: lessons.filter(({ publishedAt }) => publishedAt === null).length,
    changed: lessons.filter((lesson) => lesson.publishedAt !== null && isChanged(lesson)).length,
  };
}

export function isChanged(lesson: {
  title: string;
  content: string | null;
  draftTitle: string | null;
  draftContent: string | null;
}) {
  const { title, content, draftTitle, draftContent } = lesson;
  return (
    (draftTitle !== null && draftTitle !== title) ||
    (draftContent !== null && draftContent !== (content ?? ""))
  );
}

/** What is read of a course to judge it. */
export const publishableFields = {
  title: true,
  description: true,
  categoryId: true,
  modules: {
    orderBy: { orderIndex: "asc" },
    select: {
      id: true,
      title: true,
      lessons: {
        orderBy: { orderIndex: "asc" },
        select: {
          id: true,
          title: true,
          content: true,
          draftTitle: true,
          draftContent: true,
          videoUrl: true,
          duration: true,
          isPreview: true,
          publishedAt: true,
          quizzes: {
            orderBy: { id: "asc" },
            select: {
              id: true,
              title: true,
              questions: {
                orderBy: { orderIndex: "asc" },
                select: {
                  questionType: true,
                  questionText: true,
                  answers: { select: { isCorrect: true, answerText: true, matchText: true, blankNo: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
