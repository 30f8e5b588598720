import "server-only";

import type { Tx } from "@/lib/db";
import { paths } from "@/lib/paths";
import type { CourseDraft, LessonDraft } from "./course-draft";
import { replaceAddresses } from "./lesson-text";
import type { LessonAsset } from "./store-media";

type Place = { courseId: number; publishedAt: Date | null; assets: LessonAsset[] };

/**
 * Writes the modules, lessons and files of a course that is being imported.
 * @returns each lesson's id by its path
 */
export async function createLessons(
  tx: Tx,
  { modules }: CourseDraft,
  { courseId, publishedAt, assets }: Place,
) {
  const moduleIds = await tx.module.createManyAndReturn({
    data: modules.map(({ title, description }, orderIndex) => ({ courseId, title, description, orderIndex })),
    select: { id: true, orderIndex: true },
  });
  const idOf = new Map(moduleIds.map(({ id, orderIndex }) => [orderIndex, id]));
  const drafts = modules.flatMap(({ lessons }, m) => {
    const moduleId = idOf.get(m);
    if (moduleId === undefined) throw new Error(`module ${m} was not written`);
    return lessons.map((lesson, orderIndex) => ({ lesson, moduleId, orderIndex }));
  });

  const written = await tx.lesson.createManyAndReturn({
    data: drafts.map(({ lesson, moduleId, orderIndex }) => ({
      ...contentOf(
        lesson,
        assets.filter(({ lessonPath }) => lessonPath === lesson.path),
      ),
      title: lesson.title,
      duration: lesson.duration,
      isPreview: lesson.isPreview,
      moduleId,
      orderIndex,
      publishedAt,
    })),
    select: { id: true, moduleId: true, orderIndex: true },
  });
  const lessonIds = new Map(
    drafts.flatMap(({ lesson, moduleId, orderIndex }) => {
      const row = written.find(
        (candidate) => candidate.moduleId === moduleId && candidate.orderIndex === orderIndex,
      );
      return row ? [[lesson.path, row.id] as const] : [];
    }),
  );
  await tx.mediaAsset.createMany({
    data: assets.map(({ lessonPath, path: _path, ...asset }) => ({
      ...asset,
      courseId,
      lessonId: lessonIds.get(lessonPath) ?? null,
    })),
  });
  return lessonIds;
}

/** The text with addresses of the stored pictures, and the address of the stored video. */
function contentOf({ content, pictures, video }: LessonDraft, assets: LessonAsset[]) {
  const addressOf = ({ path }: { path: string }) => {
    const asset = assets.find((candidate) => candidate.path === path);
    if (!asset) throw new Error(`a file of the course was not stored: ${path}`);
    return paths.media(asset.id);
  };
  return {
    content: replaceAddresses(content, pictures, addressOf),
    videoUrl: video ? addressOf(video) : null,
  };
}
