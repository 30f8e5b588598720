import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { completeCourse } from "@/lib/learning/complete-course";
import { loadEditableQuestion } from "./load-quiz";
import { canEditCourse } from "./policy";
import { removeQuestionInput } from "./schema";

/**
 * Removes a question from later attempts. Earlier ones keep it in their snapshot, and their score. A quiz
 * without questions holds nobody back: with the last one, whoever was only waiting to pass it is done.
 */
export const removeQuestion = command({
  input: removeQuestionInput,
  load: ({ tx, viewer, input }) => loadEditableQuestion(tx, viewer, input.questionId),
  authorize: canEditCourse,
  async run({ tx, viewer, subject: { questionId, id: quizId, lessonId, course } }) {
    await tx.quizQuestion.delete({ where: { id: questionId }, select: { id: true } });
    const left = await tx.quizQuestion.count({ where: { quizId } });
    if (left === 0) await completeCourse(tx, viewer, { courseId: course.id, lessonId });
    await recordEvent(tx, viewer, {
      action: "question.removed",
      object: { type: "question", id: questionId },
      before: { quizId },
    });
    return {};
  },
});
