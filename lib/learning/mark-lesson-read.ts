import "server-only";

import { command } from "@/lib/command";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { formatSeconds } from "@/lib/format";
import { completeLesson } from "./complete-lesson";
import { loadLessonAccess } from "./load-lesson";
import { canLearn } from "./policy";
import { markLessonReadInput } from "./schema";
import { secondsLeft, type Span } from "./watched";

/**
 * The learner says "done with this text", or the player that enough of the video was watched. The lesson is
 * complete if it has no quiz left to pass.
 * @throws AppError CONFLICT while too much of its video was not watched
 */
export const markLessonRead = command({
  input: markLessonReadInput,
  load: ({ tx, viewer, input }) => loadLessonAccess(tx, viewer, input.lessonId),
  authorize: canLearn,
  async run({ tx, viewer, subject: { course, lesson, enrollment } }) {
    const userId = viewer.id;
    if (!userId || !enrollment) throw new AppError("CONFLICT", "Start the course first.");
    await refuseUnwatched(tx, userId, lesson.id);
    await tx.$executeRaw`
      insert into lesson_progress (user_id, lesson_id, read_at) values (${userId}, ${lesson.id}, now())
      on conflict (user_id, lesson_id) do update set read_at = coalesce(lesson_progress.read_at, now())`;
    const completed = await completeLesson(tx, viewer, { userId, lessonId: lesson.id });
    return { slug: course.slug, lessonId: lesson.id, completed };
  },
});

async function refuseUnwatched(tx: Tx, userId: string, lessonId: number) {
  const [video] = await tx.$queryRaw<{ duration: number; watched: Span[] }[]>`
    select v.duration, coalesce(
      (select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r))) from unnest(p.watched) r), '[]') as watched
    from lessons l
    join media_assets v on v.lesson_id = l.id and l.video_url = '/api/media/' || v.id and v.duration > 0
    left join lesson_progress p on p.lesson_id = l.id and p.user_id = ${userId}
    where l.id = ${lessonId} and p.read_at is null`;
  const left = video ? secondsLeft(video.watched, video.duration) : 0;
  if (left > 0) throw new AppError("CONFLICT", `Watch the remaining ${formatSeconds(left)} first.`);
}
