"use server";

import { formAction } from "@/lib/action";
import { paths } from "@/lib/paths";
import { enrollInCourse } from "./enroll-in-course";

export const enrollInCourseAction = formAction(enrollInCourse, {
  redirectTo: ({ slug }) => paths.learnCourse(slug),
});
