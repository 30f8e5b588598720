import { z } from "zod";

/** As rows are numbered; a larger number would be refused by the database. */
const id = z.coerce.number().int().positive().max(2_147_483_647);

export const enrollInCourseInput = z.object({ courseId: id });

export const markLessonReadInput = z.object({ lessonId: id });

/** What a player reports every few seconds: where it is, and what was watched since the last report. */
export const recordProgressInput = z.object({
  lessonId: id,
  positionSec: z.number().min(0).max(360_000),
  /** Whole seconds played, `to` not included. */
  watched: z
    .array(
      z
        .object({ from: z.number().int().min(0), to: z.number().int().min(1).max(360_000) })
        .refine(({ from, to }) => from < to),
    )
    .max(50)
    .default([]),
  /** Seconds with the tab visible and the person active since the last report. */
  activeSeconds: z.number().int().min(0).max(600).default(0),
});
