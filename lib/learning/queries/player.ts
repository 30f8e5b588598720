import "server-only";

import { cache } from "react";
import { db } from "@/lib/db";
import { storage } from "@/lib/storage";
import type { Viewer } from "@/lib/viewer";
import { Prisma } from "@/prisma/generated/client";
import { holdBack } from "../access";
import { type AccessRow, accessColumns, accessTables, readAccess } from "../load-access";
import { type LessonFacts, type LessonQuiz, missingLessons } from "../missing";
import { lessonsInOrder, locksOf, type OutlineModule } from "../outline";
import { asParagraphs, parseVtt } from "../transcript";
import type { Span } from "../watched";
import { factsOf, modulesColumn } from "./columns";

export type PlayerQuiz = LessonQuiz & {
  /** Minutes; null is no limit. */
  timeLimit: number | null;
};

export type PlayerLesson = Omit<LessonFacts, "quizzes"> & {
  minutes: number | null;
  hasVideo: boolean;
  quizzes: PlayerQuiz[];
};
export type PlayerModule = OutlineModule<PlayerLesson>;

export type PlayerVideo = {
  id: string;
  /** Seconds. */
  duration: number | null;
  posterId: string | null;
  captions: { id: string; language: string; storageKey: string } | null;
};

/** Something to download. */
export type LessonFile = { id: string; filename: string; bytes: number };

/** What a lesson says and where the viewer is in it. Only for whoever may open it. */
export type LessonContent = {
  content: string | null;
  video: PlayerVideo | null;
  files: LessonFile[];
  progress: { positionSec: number; watched: Span[]; isRead: boolean } | null;
};

type CourseRow = AccessRow & { lastLessonId: number | null; modules: PlayerModule[] };

export type LessonPage = NonNullable<Awaited<ReturnType<typeof getLessonPage>>>;

/** A course as its learner goes through it; null where the viewer may not know of it. */
export const getPlayerCourse = cache(async (viewer: Viewer, slug: string) => {
  const [row] = await db.$queryRaw<CourseRow[]>`
    select ${accessColumns(viewer)}, ${courseColumns(viewer)} from ${accessTables(viewer)} where c.slug = ${slug}`;
  return row ? asCourse(viewer, row) : null;
});

/** The same with one of its lessons; null also where the course has no such lesson. One statement. */
export const getLessonPage = cache(async (viewer: Viewer, slug: string, lessonId: number) => {
  const [row] = await db.$queryRaw<(CourseRow & { body: LessonContent })[]>`
    select ${accessColumns(viewer)}, ${courseColumns(viewer)}, ${bodyColumn(viewer)}
    from ${accessTables(viewer)}
    join modules tm on tm.course_id = c.id
    join lessons this on this.module_id = tm.id and this.published_at is not null and this.id = ${lessonId}
    where c.slug = ${slug}`;
  const page = row && asCourse(viewer, row);
  const lesson = page?.lessons.find(({ id }) => id === lessonId);
  if (!page || !lesson) return null;

  const { isPreview } = lesson;
  const open = readAccess(viewer, row, { isPreview }).access;
  const access = holdBack(open, { isPreview, blocker: page.locks.get(lessonId) ?? null });
  const found = { ...page, lesson, courseAccess: page.access };
  return access.kind === "allow" ? { ...found, access, body: row.body } : { ...found, access, body: null };
});

/** What is said in a lesson's video, from its captions; null where it has none, or the viewer may not open it. */
export async function getTranscript(viewer: Viewer, slug: string, lessonId: number) {
  const page = await getLessonPage(viewer, slug, lessonId);
  const captions = page?.body?.video?.captions;
  if (!captions) return null;
  const vtt = await new Response(await storage.open(captions.storageKey)).text();
  return asParagraphs(parseVtt(vtt));
}

function asCourse(viewer: Viewer, row: CourseRow) {
  const { course, enrollment, access } = readAccess(viewer, row);
  const isHidden =
    access.kind === "deny" && (access.reason === "not_published" || access.reason === "taken_down");
  if (isHidden && !enrollment) return null;

  const lessons = lessonsInOrder(row.modules);
  const isFinished = Boolean(enrollment?.completedAt);
  const isStaff = access.kind === "allow" && access.ground === "staff";
  const order = { isOrdered: course.isOrdered && !isStaff, isFinished };
  const { modules, lastLessonId } = row;
  return {
    ...{ course, enrollment, access, modules, lessons, lastLessonId },
    locks: locksOf(lessons, order),
    /** What is left until the course is complete; see `missingLessons`. */
    missing: missingLessons(lessons, order),
  };
}

function courseColumns(viewer: Viewer) {
  return Prisma.sql`e.last_lesson_id as "lastLessonId", ${modulesColumn(viewer, factsOf(viewer))}`;
}

function bodyColumn(viewer: Viewer) {
  return Prisma.sql`
    jsonb_build_object(
      'content', this.content,
      'video', (
        select jsonb_build_object(
          'id', v.id, 'duration', v.duration,
          'posterId', (select p.id from media_assets p where p.parent_id = v.id and p.kind = 'poster' limit 1),
          'captions', (
            select jsonb_build_object('id', t.id, 'language', coalesce(t.language, 'en'), 'storageKey', t.storage_key)
            from media_assets t where t.parent_id = v.id and t.kind = 'captions' order by t.language limit 1))
        from media_assets v where v.lesson_id = this.id and this.video_url = '/api/media/' || v.id),
      'files', coalesce((
        select jsonb_agg(jsonb_build_object('id', f.id, 'filename', f.filename, 'bytes', f.bytes) order by f.created_at, f.id)
        from media_assets f where f.lesson_id = this.id and f.kind = 'attachment'), '[]'),
      'progress', (
        select jsonb_build_object(
          'positionSec', p.position_sec, 'isRead', p.read_at is not null,
          'watched', coalesce(
            (select jsonb_agg(jsonb_build_object('from', lower(r), 'to', upper(r))) from unnest(p.watched) r), '[]'))
        from lesson_progress p where p.lesson_id = this.id and p.user_id = ${viewer.id ?? ""})) as body`;
}
