import "server-only";

import { AppError } from "@/lib/errors";
import { encodeImage } from "@/lib/media/image";
import type { StoredType } from "@/lib/media/store-file";
import { readVideo } from "@/lib/media/video";
import { readVtt } from "@/lib/media/vtt";
import type { CourseDraft, FileReference, LessonDraft, VideoDraft } from "./course-draft";
import { type CourseFiles, decodeText } from "./course-files";
import type { Finding } from "./findings";

/** A file of the course as it will be stored. */
export type CourseMedia = {
  data: Uint8Array;
  contentType: StoredType;
  width: number | null;
  height: number | null;
  /** Seconds. */
  duration: number | null;
  language: string | null;
};

const longestSide = 2_000;

/** Opens every file that a lesson shows, finds out what it is from its content, and encodes pictures anew. */
export async function readCourseMedia(course: CourseDraft, files: CourseFiles) {
  const media = new Map<string, CourseMedia>();
  const problems: Finding[] = [];
  for (const lesson of course.modules.flatMap(({ lessons }) => lessons)) {
    for (const picture of [...lesson.pictures, lesson.video?.poster]) {
      if (picture) await addPicture(lesson, picture);
    }
    if (lesson.video) await addVideo(lesson, lesson.video);
    for (const file of lesson.attachments) addAttachment(lesson, file);
  }
  return { media, problems };

  async function addPicture(lesson: LessonDraft, { path, line }: FileReference) {
    const bytes = files.get(path);
    if (!bytes || media.has(path)) return;
    try {
      const { data, width, height } = await encodeImage(bytes, { maxSide: longestSide });
      media.set(path, { data, contentType: "image/webp", width, height, duration: null, language: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const why = /\.svg$/i.test(path)
        ? "It is an SVG, which can carry scripts: export it as PNG."
        : error.message;
      problems.push({ file: lesson.path, line, message: `“${path}”: ${why}` });
    }
  }

  async function addVideo(lesson: LessonDraft, { path, line, captions }: VideoDraft) {
    const bytes = files.get(path);
    if (!bytes) return;
    const video = media.has(path) ? null : await readVideo(bytes);
    const complain = (message: string) =>
      void problems.push({ file: lesson.path, line, message: `“${path}”: ${message}` });
    if (!media.has(path) && !video)
      return complain("This is not a video that browsers play. MP4 and WebM are.");
    if (video && !video.facts) return complain("Its length can’t be read. Export it again as MP4.");
    if (video?.facts) {
      const { seconds, width, height } = video.facts;
      const duration = Math.max(1, Math.floor(seconds));
      media.set(path, {
        data: bytes,
        contentType: video.contentType,
        width,
        height,
        duration,
        language: null,
      });
    }
    if (captions) addCaptions(captions, media.get(path)?.duration ?? 0);
    return undefined;
  }

  function addAttachment(lesson: LessonDraft, { path, line }: FileReference) {
    const data = files.get(path);
    if (!data || media.has(path)) return;
    const contentType = attachmentType(data);
    const none = { width: null, height: null, duration: null, language: null };
    if (contentType) media.set(path, { data, contentType, ...none });
    else
      problems.push({
        file: lesson.path,
        line,
        message: `“${path}”: PDF, ZIP (with Office documents) and text files can be attached, and this is neither.`,
      });
  }

  function addCaptions({ path }: FileReference, videoSeconds: number) {
    const bytes = files.get(path);
    if (!bytes) return;
    const text = decodeText(bytes);
    if (text === null)
      return void problems.push({ file: path, line: 1, message: "This file is not UTF-8 text." });
    const read = readVtt(text);
    problems.push(...read.problems.map((problem) => ({ file: path, ...problem })));
    // The length is known in whole seconds, rounded down: its last second may be a part of one.
    const late = read.cues.find(({ start }) => start >= videoSeconds + 1);
    if (late)
      problems.push({
        file: path,
        line: late.line,
        message: "This caption begins after the end of its video.",
      });
    const data = new TextEncoder().encode(text);
    media.set(path, {
      data,
      contentType: "text/vtt",
      width: null,
      height: null,
      duration: null,
      language: languageOf(path),
    });
  }
}

/** By content, never by name. */
function attachmentType(data: Uint8Array): StoredType | null {
  const head = String.fromCharCode(...data.subarray(0, 4));
  if (head === "%PDF") return "application/pdf";
  if (head === "PK\u0003\u0004") return "application/zip";
  return decodeText(data) === null ? null : "text/plain";
}

/** "event-loop.en.vtt" is English, and so is what does not say. */
function languageOf(path: string) {
  const tag = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.vtt$/i.exec(path)?.[1];
  return tag ?? "en";
}
