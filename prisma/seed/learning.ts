import { asViewer, type Tx } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";
import type { Slug } from "./courses";
import { journeys } from "./journeys";
import { readQuizzes } from "./quizzes";
import type { Random } from "./random";
import type { People } from "./users";
import { type Lesson, type Progress, type Walk, walkThrough } from "./walk";

type SeededCourse = { id: number; isFree: boolean; lessons: Lesson[] };

/** Who learned what over the last three months: enrollments, progress, attempts and completions that agree. */
export async function seedLearning(calendar: Calendar, people: People, random: Random) {
  const courses = await asViewer(system, readCourses);
  for (const journey of journeys) {
    const course = courses.get(journey.course);
    if (!course) throw new Error(`there is no course ${journey.course}`);
    const userId = people[journey.who].id;
    const walk = walkThrough(course.lessons, journey, userId, calendar, random);
    await asViewer(system, (tx) => writeWalk(tx, course, userId, walk));
  }
  await asViewer(
    system,
    (tx) => tx.$executeRaw`
      update courses c set enrolled_count = (select count(*) from enrollments e where e.course_id = c.id)`,
  );
}

async function readCourses(tx: Tx) {
  const quizzes = await readQuizzes(tx);
  const videos = await tx.mediaAsset.findMany({
    where: { kind: "video" },
    select: { lessonId: true, duration: true },
  });
  const courses = await tx.course.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      slug: true,
      price: true,
      modules: {
        orderBy: { orderIndex: "asc" },
        select: { lessons: { orderBy: { orderIndex: "asc" }, select: { id: true, duration: true } } },
      },
    },
  });
  return new Map(
    courses.map(({ id, slug, price, modules }): [Slug, SeededCourse] => {
      const lessons = modules
        .flatMap((module) => module.lessons)
        .map((lesson) => ({
          id: lesson.id,
          minutes: lesson.duration ?? 10,
          videoSeconds: videos.find(({ lessonId }) => lessonId === lesson.id)?.duration ?? null,
          quiz: quizzes.find(({ lessonId }) => lessonId === lesson.id) ?? null,
        }));
      return [slug as Slug, { id, isFree: price?.isZero() ?? false, lessons }];
    }),
  );
}

async function writeWalk(tx: Tx, course: SeededCourse, userId: string, walk: Walk) {
  const { id: enrollmentId } = await tx.enrollment.create({
    data: {
      userId,
      courseId: course.id,
      enrolledAt: walk.enrolledAt,
      completedAt: walk.completedAt,
      isFree: course.isFree,
      lastLessonId: walk.lastLessonId,
      lastSeenAt: walk.lastSeenAt,
    },
    select: { id: true },
  });
  await writeProgress(tx, userId, walk.progress);
  await tx.quizAttempt.createMany({ data: walk.attempts });
  await tx.lessonCompletion.createMany({
    data: walk.completions.map((completion) => ({ ...completion, userId, enrollmentId })),
  });
}

/** Prisma has no type for what was watched, so these rows go in as SQL. */
async function writeProgress(tx: Tx, userId: string, progress: Progress[]) {
  const rows = progress.map(({ lessonId, seenAt, readAt, activeSeconds, position }) => ({
    lesson_id: lessonId,
    position_sec: position,
    watched: position > 0 ? `{[0,${position})}` : "{}",
    active_seconds: activeSeconds,
    read_at: readAt,
    last_seen_at: seenAt,
  }));
  await tx.$executeRaw`
    insert into lesson_progress (user_id, lesson_id, position_sec, position_at, watched, active_seconds, read_at, last_seen_at, started_at)
    select ${userId}, p.lesson_id, p.position_sec, p.last_seen_at, p.watched::int4multirange, p.active_seconds, p.read_at,
           p.last_seen_at, p.last_seen_at - make_interval(secs => p.active_seconds + p.position_sec::float8)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(lesson_id int, position_sec numeric, watched text, active_seconds int, read_at timestamptz, last_seen_at timestamptz)`;
}
