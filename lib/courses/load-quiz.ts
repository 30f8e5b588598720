import "server-only";

import type { Tx } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { loadEditableLesson } from "./load-course";

/** A quiz of a course that the viewer may write, locked with its course. */
export async function loadEditableQuiz(tx: Tx, viewer: Viewer, quizId: number) {
  const quiz = await tx.quiz.findUnique({ where: { id: quizId }, select: { id: true, lessonId: true } });
  const lesson = quiz && (await loadEditableLesson(tx, viewer, quiz.lessonId));
  return quiz && lesson ? { ...quiz, course: lesson.course, instructorId: lesson.instructorId } : null;
}

export async function loadEditableQuestion(tx: Tx, viewer: Viewer, questionId: number) {
  const question = await tx.quizQuestion.findUnique({
    where: { id: questionId },
    select: { id: true, quizId: true },
  });
  const quiz = question && (await loadEditableQuiz(tx, viewer, question.quizId));
  return question && quiz ? { ...quiz, questionId: question.id } : null;
}
