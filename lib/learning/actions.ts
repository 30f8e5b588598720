"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";

export const enrollInCourseAction = formAction(enrollInCourse, {
  redirectTo: ({ slug }) => paths.learnCourse(slug),
});

export const markLessonReadAction = formAction(markLessonRead, {
  message: ({ completed }) => {
    if (completed.course) return "Course finished.";
    return completed.lesson ? "Lesson complete." : "Marked as read. Pass the quiz to complete the lesson.";
  },
});
