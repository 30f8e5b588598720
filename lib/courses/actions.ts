"use server";

import { formAction } from "@/lib/action";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { addLesson } from "./add-lesson";
import { addModule } from "./add-module";
import { addQuestion } from "./add-question";
import { createCourse } from "./create-course";
import { createQuiz } from "./create-quiz";
import { publishCourse } from "./publish-course";
import { removeQuestion } from "./remove-question";
import { saveLesson } from "./save-lesson";
import { updateCourse } from "./update-course";
import { updateQuiz } from "./update-quiz";

export const createCourseAction = formAction(createCourse, {
  redirectTo: ({ courseId }) => paths.teachCourse(courseId),
});

export const updateCourseAction = formAction(updateCourse, { message: () => "Saved." });

export const publishCourseAction = formAction(publishCourse, {
  message: ({ added, changed }) =>
    `Published: ${plural(added, "new lesson")}, ${plural(changed, "changed lesson")}.`,
});

export const addModuleAction = formAction(addModule, { message: ({ title }) => `Module “${title}” added.` });

export const addLessonAction = formAction(addLesson, {
  redirectTo: ({ courseId, lessonId }) => paths.teachLesson(courseId, lessonId),
});

export const saveLessonAction = formAction(saveLesson, {
  message: () => "Saved. Learners see it when you publish.",
});

export const createQuizAction = formAction(createQuiz, {
  redirectTo: ({ courseId, quizId }) => paths.teachQuiz(courseId, quizId),
});

export const updateQuizAction = formAction(updateQuiz, { message: () => "Saved." });
export const addQuestionAction = formAction(addQuestion, { message: () => "Question added." });
export const removeQuestionAction = formAction(removeQuestion, { message: () => "Question removed." });
