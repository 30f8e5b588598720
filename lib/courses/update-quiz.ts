import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableQuiz } from "./load-quiz";
import { canEditCourse } from "./policy";
import { updateQuizInput } from "./schema";

/** Changes the rules of a quiz. Attempts that have begun keep the rules they began with. */
export const updateQuiz = command({
  input: updateQuizInput,
  load: ({ tx, viewer, input }) => loadEditableQuiz(tx, viewer, input.quizId),
  authorize: canEditCourse,
  async run({ tx, viewer, input: { quizId, description, ...rules } }) {
    await tx.quiz.update({
      where: { id: quizId },
      data: { ...rules, description: description || null },
      select: { id: true },
    });
    await recordEvent(tx, viewer, { action: "quiz.updated", object: { type: "quiz", id: quizId } });
    return {};
  },
});
