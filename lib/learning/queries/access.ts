import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { loadCourseAccess } from "../load-access";

/** Whether `viewer` may open the course, by which ground, and otherwise the best next step. */
export const getCourseAccess = cache(async (viewer: Viewer, courseId: number) =>
  loadCourseAccess(db, viewer, courseId),
);
