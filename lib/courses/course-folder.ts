import type { CourseDraft, LessonDraft, ModuleDraft } from "./course-draft";
import { type CourseFiles, decodeText, resolvePath } from "./course-files";
import { type Finding, type Findings, noFindings } from "./findings";
import { readLesson } from "./lesson-file";
import { manifestFile, readManifest } from "./manifest";
import { isLessonFile, outlineByFolders, type OutlineLesson, type OutlineModule } from "./outline";
import { slugOf } from "./slug";
import { readSummary, summaryFile } from "./summary";

/**
 * Reads a whole course folder and collects every problem in it. Contents of pictures, videos and captions
 * are another matter: here they only have to be there.
 * @returns the course, or null where its manifest can't be read
 */
export function readCourseFolder(
  files: CourseFiles,
  folder: string,
): Findings & { course: CourseDraft | null } {
  const found = noFindings();
  const { manifest, modules } = readCourseManifest(files, found);
  const outline = refuseRepeated(modules ?? readOutline(files, found), found);

  const read: ModuleDraft[] = outline.map(({ title, description, lessons }) => ({
    title,
    description,
    lessons: lessons.flatMap((lesson) => readListed(lesson, files, found)),
  }));
  if (outline.length === 0 && found.problems.length === 0) {
    found.problems.push({
      file: manifestFile,
      line: 1,
      message: "There are no lessons: no “modules”, no SUMMARY.md, no folders with .md files.",
    });
  }
  noteLeftOver(files, read, found);
  return {
    course: manifest && { ...manifest, slug: manifest.slug ?? slugOf(folder), modules: read },
    ...found,
  };
}

function readCourseManifest(files: CourseFiles, found: Findings) {
  const text = readText(files, manifestFile, found, { file: manifestFile, line: 1 });
  if (text === null) return { manifest: null, modules: null };
  const { problems, ...read } = readManifest(text);
  found.problems.push(...problems);
  return read;
}

function readOutline(files: CourseFiles, found: Findings): OutlineModule[] {
  if (!files.has(summaryFile)) return outlineByFolders(files);
  const text = readText(files, summaryFile, found, { file: summaryFile, line: 1 });
  if (text === null) return [];
  const { modules, problems } = readSummary(text);
  found.problems.push(...problems);
  return modules;
}

function refuseRepeated(outline: OutlineModule[], { problems }: Findings): OutlineModule[] {
  const seen = new Set<string>();
  const isNew = ({ path, from }: OutlineLesson) => {
    if (seen.has(path)) problems.push({ ...from, message: `The lesson “${path}” is listed twice.` });
    return !seen.has(path) && seen.add(path);
  };
  return outline.map((module) => ({ ...module, lessons: module.lessons.filter(isNew) }));
}

function readListed(
  { path, title, from }: OutlineLesson,
  files: CourseFiles,
  found: Findings,
): LessonDraft[] {
  const text = readText(files, path, found, from);
  if (text === null) return [];
  const giftPath = path.replace(/\.md$/i, ".gift");
  const gift = files.has(giftPath) ? readText(files, giftPath, found, { file: giftPath, line: 1 }) : null;
  const lesson = readLesson(
    { path, text, gift, title, resolve: (address) => resolvePath(path, address) },
    found,
  );
  return lesson ? [withKnownFiles(lesson, files, found)] : [];
}

function withKnownFiles(lesson: LessonDraft, files: CourseFiles, { problems }: Findings) {
  for (const { path, line } of filesOf(lesson)) {
    if (!files.has(path)) problems.push({ file: lesson.path, line, message: `There is no file “${path}”.` });
  }
  return lesson;
}

/** Every file that a lesson shows. */
function filesOf({ pictures, video, attachments }: LessonDraft) {
  return [...pictures, ...attachments, video, video?.captions, video?.poster].filter(
    (file) => file !== null && file !== undefined,
  );
}

/** A forgotten lesson or quiz would be missed; a forgotten picture is only told. */
function noteLeftOver(files: CourseFiles, modules: ModuleDraft[], found: Findings) {
  const lessons = modules.flatMap((module) => module.lessons);
  const stems = new Set(lessons.map(({ path }) => path.replace(/\.md$/i, "")));
  const used = new Set(lessons.flatMap(filesOf).map(({ path }) => path));
  const tell = (list: Finding[], file: string, message: string) => void list.push({ file, line: 1, message });
  // A course that can't be read in full can't say what belongs to it.
  if (found.problems.length > 0) return;
  for (const path of files.keys()) {
    if (/\.gift$/i.test(path)) {
      if (!stems.has(path.replace(/\.gift$/i, "")))
        tell(found.problems, path, "There is no lesson of the same name for this quiz.");
    } else if (isLessonFile(path)) {
      if (!stems.has(path.replace(/\.md$/i, "")))
        tell(found.warnings, path, "This lesson is not in the course’s list and is left out.");
    } else if (path.includes("/") && !used.has(path))
      tell(found.warnings, path, "No lesson uses this file. It is left out.");
  }
}

function readText(
  files: CourseFiles,
  path: string,
  { problems }: Findings,
  from: { file: string; line: number },
) {
  const bytes = files.get(path);
  if (!bytes) {
    problems.push({ ...from, message: `There is no file “${path}”.` });
    return null;
  }
  const text = decodeText(bytes);
  if (text === null) problems.push({ file: path, line: 1, message: "This file is not UTF-8 text." });
  return text;
}
