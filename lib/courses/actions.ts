"use server";

import { formAction } from "@/lib/action";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { addLesson } from "./add-lesson";
import { addModule } from "./add-module";
import { addQuestion } from "./add-question";
import { createCourse } from "./create-course";
import { createQuiz } from "./create-quiz";
import { deleteReview } from "./delete-review";
import { dismissReports, hideReview, restoreReview } from "./hide-review";
import { publishCourse } from "./publish-course";
import { removeQuestion } from "./remove-question";
import { removeReply, replyToReview } from "./reply-to-review";
import { reportReview } from "./report-review";
import { saveLesson } from "./save-lesson";
import { updateCourse } from "./update-course";
import { updateQuiz } from "./update-quiz";
import { writeReview } from "./write-review";

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

export const writeReviewAction = formAction(writeReview, {
  message: ({ isNew }) => (isNew ? "Thank you. Your review is shown." : "Saved."),
});
export const deleteReviewAction = formAction(deleteReview, { message: () => "Review deleted." });
export const reportReviewAction = formAction(reportReview, { message: () => "Thank you. It is reported." });
export const replyToReviewAction = formAction(replyToReview, { message: () => "Answer saved." });
export const removeReplyAction = formAction(removeReply, { message: () => "Answer removed." });
export const hideReviewAction = formAction(hideReview, { message: () => "Review hidden." });
export const restoreReviewAction = formAction(restoreReview, { message: () => "Review shown again." });
export const dismissReportsAction = formAction(dismissReports, { message: () => "Reports dismissed." });
