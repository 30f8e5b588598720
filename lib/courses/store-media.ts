import "server-only";

import { v7 as uuidv7 } from "uuid";
import { storeFile } from "@/lib/media/store-file";
import type { MediaKind } from "@/prisma/generated/enums";
import type { CourseDraft, LessonDraft } from "./course-draft";
import type { CourseMedia } from "./course-media";

/** A stored file of a lesson: a row of `media_assets` that lacks its course and lesson. */
export type LessonAsset = Awaited<ReturnType<typeof storeCourseMedia>>[number];

type Part = { path: string; kind: MediaKind; alt: string | null };

/**
 * Stores the files of each lesson, once for each lesson that shows them: who may open a file is decided by
 * its lesson. Adds each key to `storedKeys`, so that the caller can take the files away again.
 */
export async function storeCourseMedia(
  course: CourseDraft,
  media: ReadonlyMap<string, CourseMedia>,
  ownerId: string,
  storedKeys: string[],
) {
  const assets = [];
  for (const lesson of course.modules.flatMap(({ lessons }) => lessons)) {
    const videoId = uuidv7();
    for (const { path, kind, alt } of partsOf(lesson)) {
      const file = media.get(path);
      if (!file) throw new Error(`a file of the course was not read: ${path}`);
      const { data, contentType, ...facts } = file;
      const stored = await storeFile(data, contentType);
      storedKeys.push(stored.storageKey);
      assets.push({
        ...facts,
        ...stored,
        id: kind === "video" ? videoId : uuidv7(),
        ownerId,
        kind,
        alt,
        parentId: kind === "captions" || kind === "poster" ? videoId : null,
        filename: path.slice(path.lastIndexOf("/") + 1),
        lessonPath: lesson.path,
        path,
      });
    }
  }
  return assets;
}

/** The video comes before its parts: their rows point to it. */
function partsOf({ pictures, video, attachments }: LessonDraft): Part[] {
  const images = pictures.filter(
    ({ path }, i) => pictures.findIndex((picture) => picture.path === path) === i,
  );
  const { captions = null, poster = null } = video ?? {};
  return [
    ...(video ? [{ path: video.path, kind: "video" as const, alt: null }] : []),
    ...(captions ? [{ path: captions.path, kind: "captions" as const, alt: null }] : []),
    ...(poster ? [{ path: poster.path, kind: "poster" as const, alt: null }] : []),
    ...images.map(({ path, alt }) => ({ path, kind: "image" as const, alt })),
    ...attachments.map(({ path }) => ({ path, kind: "attachment" as const, alt: null })),
  ];
}
