import "server-only";

import type { Tx } from "@/lib/db";

/** The questions of a quiz in the author's order with all that is right, for `freeze`: one statement. */
export function loadQuestions(tx: Tx, quizId: number) {
  return tx.quizQuestion.findMany({
    where: { quizId },
    orderBy: { orderIndex: "asc" },
    relationLoadStrategy: "join",
    select: {
      id: true,
      questionType: true,
      questionText: true,
      points: true,
      explanation: true,
      selectScoring: true,
      isCaseSensitive: true,
      answers: {
        orderBy: { orderIndex: "asc" },
        select: {
          id: true,
          answerText: true,
          isCorrect: true,
          explanation: true,
          orderIndex: true,
          matchText: true,
          blankNo: true,
          absoluteTolerance: true,
          relativeTolerance: true,
        },
      },
    },
  });
}
