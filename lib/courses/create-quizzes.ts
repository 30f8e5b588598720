import "server-only";

import type { Tx } from "@/lib/db";
import type { QuestionDraft } from "@/lib/quizzes/question-draft";
import type { CourseDraft } from "./course-draft";

/** Writes the quizzes of a course that is being imported, with questions and answers. */
export async function createQuizzes(
  tx: Tx,
  { modules }: CourseDraft,
  lessonIds: ReadonlyMap<string, number>,
) {
  const drafts = modules
    .flatMap(({ lessons }) => lessons)
    .flatMap(({ path, quiz }) => {
      const lessonId = lessonIds.get(path);
      return quiz && lessonId !== undefined ? [{ ...quiz, lessonId }] : [];
    });
  const quizzes = await tx.quiz.createManyAndReturn({
    data: drafts.map(({ questions: _questions, ...quiz }) => quiz),
    select: { id: true, lessonId: true },
  });
  const questions = quizzes.flatMap(({ id, lessonId }) => {
    const draft = drafts.find((candidate) => candidate.lessonId === lessonId);
    return (draft?.questions ?? []).map((question, orderIndex) => ({ question, quizId: id, orderIndex }));
  });
  const written = await tx.quizQuestion.createManyAndReturn({
    data: questions.map(({ question, quizId, orderIndex }) => ({ ...toRow(question), quizId, orderIndex })),
    select: { id: true, quizId: true, orderIndex: true },
  });
  await tx.quizAnswer.createMany({
    data: written.flatMap(({ id, quizId, orderIndex }) => {
      const found = questions.find(
        (candidate) => candidate.quizId === quizId && candidate.orderIndex === orderIndex,
      );
      return (found?.question.answers ?? []).map((answer, index) => ({
        questionId: id,
        answerText: answer.text,
        isCorrect: answer.isCorrect,
        explanation: answer.explanation,
        orderIndex: index,
        matchText: answer.match,
        blankNo: answer.blank,
        absoluteTolerance: answer.absoluteTolerance,
      }));
    }),
  });
}

function toRow(question: QuestionDraft) {
  return {
    questionText: question.text,
    questionType: question.type,
    points: question.points,
    explanation: question.explanation,
    selectScoring: question.selectScoring,
    isCaseSensitive: question.isCaseSensitive,
    tags: question.tags,
  };
}
