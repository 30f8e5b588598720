import "server-only";

import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { completeLesson } from "./complete-lesson";
import { loadLessonAccess } from "./load-lesson";
import { canLearn } from "./policy";
import { markLessonReadInput } from "./schema";

/**
 * The learner says "done with this text". The lesson is complete if it has no quiz left to pass; a video
 * lesson is read by watching it.
 */
export const markLessonRead = command({
  input: markLessonReadInput,
  load: ({ tx, viewer, input }) => loadLessonAccess(tx, viewer, input.lessonId),
  authorize: canLearn,
  async run({ tx, viewer, subject: { course, lesson, enrollment } }) {
    const userId = viewer.id;
    if (!userId || !enrollment) throw new AppError("CONFLICT", "Enroll in the course first.");
    await tx.$executeRaw`
      insert into lesson_progress (user_id, lesson_id, read_at) values (${userId}, ${lesson.id}, now())
      on conflict (user_id, lesson_id) do update set read_at = coalesce(lesson_progress.read_at, now())`;
    const completed = await completeLesson(tx, { userId, lessonId: lesson.id });
    return { slug: course.slug, lessonId: lesson.id, completed };
  },
});
