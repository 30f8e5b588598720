"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { createNote } from "./create-note";
import { deleteNote } from "./delete-note";
import { enrollInCourse } from "./enroll-in-course";
import { grantComp } from "./grant-comp";
import { markLessonRead } from "./mark-lesson-read";
import { saveCourse } from "./save-course";
import { unsaveCourse } from "./unsave-course";
import { updateNote } from "./update-note";
import { withdrawComp } from "./withdraw-comp";

export const enrollInCourseAction = formAction(enrollInCourse, {
  redirectTo: ({ slug }) => paths.learnCourse(slug),
});

/** The page itself says what is done now, and what is missing. */
export const markLessonReadAction = formAction(markLessonRead);

export const createNoteAction = formAction(createNote);
export const updateNoteAction = formAction(updateNote);
export const deleteNoteAction = formAction(deleteNote);

export const saveCourseAction = formAction(saveCourse, { message: () => "Saved for later." });
export const unsaveCourseAction = formAction(unsaveCourse, { message: () => "Not saved any more." });

export const grantCompAction = formAction(grantComp, { message: ({ title }) => `${title} is given.` });
export const withdrawCompAction = formAction(withdrawComp, {
  message: ({ title }) => `${title} is taken back. Progress is kept.`,
});
