import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableQuiz } from "./load-quiz";
import { canEditCourse } from "./policy";
import { addQuestionInput } from "./schema";

/** Adds a multiple-choice question at the end of a quiz. Attempts that have begun don't get it. */
export const addQuestion = command({
  input: addQuestionInput,
  load: ({ tx, viewer, input }) => loadEditableQuiz(tx, viewer, input.quizId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { quizId, answers, explanation, ...question } }) {
    const { _max } = await tx.quizQuestion.aggregate({ where: { quizId }, _max: { orderIndex: true } });
    const { id } = await tx.quizQuestion.create({
      data: {
        ...question,
        quizId,
        explanation: explanation || null,
        orderIndex: (_max.orderIndex ?? -1) + 1,
        answers: {
          create: answers.map(({ text, isCorrect }, orderIndex) => ({
            answerText: text,
            isCorrect,
            orderIndex,
          })),
        },
      },
      select: { id: true },
    });
    await recordEvent(tx, viewer, {
      action: "question.added",
      object: { type: "question", id },
      after: { quizId },
    });
    return {};
  },
});
