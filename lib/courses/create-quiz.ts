import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { loadEditableLesson } from "./load-course";
import { canEditCourse } from "./policy";
import { createQuizInput } from "./schema";

/** Gives a lesson a quiz, which counts towards its completion once learners see it. */
export const createQuiz = command({
  input: createQuizInput,
  load: ({ tx, viewer, input }) => loadEditableLesson(tx, viewer, input.lessonId),
  authorize: canEditCourse,
  async run({ tx, viewer, input, subject: { course } }) {
    const { id } = await tx.quiz.create({ data: input, select: { id: true } });
    await recordEvent(tx, viewer, {
      action: "quiz.created",
      object: { type: "quiz", id },
      after: { courseId: course.id },
    });
    return { courseId: course.id, quizId: id };
  },
});
