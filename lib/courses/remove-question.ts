import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableQuestion } from "./load-quiz";
import { canEditCourse } from "./policy";
import { removeQuestionInput } from "./schema";

/** Removes a question from later attempts. Earlier ones keep it in their snapshot, and their score. */
export const removeQuestion = command({
  input: removeQuestionInput,
  load: ({ tx, viewer, input }) => loadEditableQuestion(tx, viewer, input.questionId),
  authorize: canEditCourse,
  async run({ tx, viewer, subject: { questionId, id: quizId } }) {
    await tx.quizQuestion.delete({ where: { id: questionId }, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "question.removed",
      object: { type: "question", id: questionId },
      before: { quizId },
    });
    return {};
  },
});
