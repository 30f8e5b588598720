"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { enrollInCourse } from "./enroll-in-course";
import { markLessonRead } from "./mark-lesson-read";

export const enrollInCourseAction = formAction(enrollInCourse, {
  redirectTo: ({ slug }) => paths.learnCourse(slug),
});

/** The page itself says what is done now, and what is missing. */
export const markLessonReadAction = formAction(markLessonRead);
