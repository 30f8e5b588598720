import { readGift } from "@/lib/quizzes/gift";
import type { FileReference, LessonDraft, PictureDraft, QuizDraft, VideoDraft } from "./course-draft";
import { titleOfName } from "./course-files";
import type { Findings } from "./findings";
import { type FrontMatter, readFrontMatter } from "./front-matter";
import { readLessonText, type TextPicture } from "./lesson-text";

type Source = {
  path: string;
  text: string;
  /** The quiz of the same name. */
  gift: string | null;
  /** What the list of lessons calls it. */
  title: string | null;
  /** Where an address written in this lesson leads; null is out of the folder. */
  resolve: (address: string) => string | null;
};

/** Reads one lesson with its quiz. Null where its settings can't be read. */
export function readLesson(source: Source, found: Findings): LessonDraft | null {
  const { value, problems, lineOf, body, bodyLine } = readFrontMatter(source.text);
  const complain = (line: number, message: string) =>
    void found.problems.push({ file: source.path, line, message });
  for (const { line, message } of problems) complain(line, message);

  const { heading, content, line } = splitHeading(body, bodyLine, !value?.title);
  const read = readLessonText(content, line);
  for (const problem of read.problems) complain(problem.line, problem.message);
  found.warnings.push(...read.warnings.map((warning) => ({ file: source.path, ...warning })));
  const pictures = read.pictures.flatMap((picture) => resolvePicture(picture, source, complain));
  const video = value && readVideo(value, source, lineOf, complain);
  const attachments = (value?.attachments ?? []).flatMap((address, i) => {
    const [file, line] = [source.resolve(address), lineOf("attachments", i)];
    if (file === null) complain(line, `“${address}” leads out of the course folder.`);
    return file === null ? [] : [{ path: file, line }];
  });
  const title =
    value?.title ??
    heading ??
    source.title ??
    titleOfName(source.path.slice(source.path.lastIndexOf("/") + 1));
  const quiz = readQuiz(source, value, title, lineOf, found);
  if (!value) return null;

  if (content === "" && !video && !quiz) complain(bodyLine, "This lesson has no text, no video and no quiz.");
  if (video && !video.captions) {
    found.warnings.push({ file: source.path, line: video.line, message: "This video has no captions." });
  }
  return {
    path: source.path,
    title,
    duration: value.duration ?? null,
    isPreview: value.preview,
    content,
    pictures,
    video,
    attachments,
    quiz,
  };
}

/** In text that names no title, a first "# Heading" is it, as in books. */
function splitHeading(body: string, bodyLine: number, wanted: boolean) {
  const before = /^\s*?\n(?=\S)/.exec(body)?.[0] ?? "";
  const line = bodyLine + before.split("\n").length - 1;
  const text = body.slice(before.length).trimEnd();
  const first = wanted ? /^# +(.+?)(?: +#+)? *(?:\n(?:[ \t]*\n)*|$)/.exec(text) : null;
  if (!first) return { heading: null, content: text.trim() === "" ? "" : text, line };
  return {
    heading: first[1] ?? null,
    content: text.slice(first[0].length),
    line: line + first[0].split("\n").length - 1,
  };
}

type Complain = (line: number, message: string) => void;

function resolvePicture(picture: TextPicture, { resolve }: Source, complain: Complain): PictureDraft[] {
  const { address, line } = picture;
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) {
    complain(line, `The picture “${address}” lies outside the course folder. Put it into the folder.`);
    return [];
  }
  const path = resolve(address);
  if (path === null) complain(line, `“${address}” leads out of the course folder.`);
  return path === null ? [] : [{ ...picture, path }];
}

type LineOf = (...path: (string | number)[]) => number;

function readVideo(
  settings: FrontMatter,
  { resolve }: Source,
  lineOf: LineOf,
  complain: Complain,
): VideoDraft | null {
  const [video = null, captions = null, poster = null] = (["video", "captions", "poster"] as const).map(
    (key) => {
      const address = settings[key];
      if (address === undefined) return null;
      const path = resolve(address);
      if (path === null) complain(lineOf(key), `“${address}” leads out of the course folder.`);
      return path === null ? null : { path, line: lineOf(key) };
    },
  ) satisfies (FileReference | null)[];
  if (video) return { ...video, captions, poster };
  const lone = captions ?? poster;
  if (lone && settings.video === undefined)
    complain(lone.line, "Captions and poster belong to a video, and none is named.");
  return null;
}

function readQuiz(
  { path, gift }: Source,
  settings: FrontMatter | null,
  lessonTitle: string,
  lineOf: LineOf,
  found: Findings,
): QuizDraft | null {
  if (gift === null) {
    if (!settings?.quiz) return null;
    const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, ".gift");
    found.problems.push({
      file: path,
      line: lineOf("quiz"),
      message: `A quiz is announced, but there is no ${file} beside this lesson.`,
    });
    return null;
  }
  const { questions, problems } = readGift(gift);
  const file = path.replace(/\.md$/i, ".gift");
  found.problems.push(...problems.map((problem) => ({ file, ...problem })));

  const quiz = settings?.quiz;
  return {
    title: quiz?.title ?? lessonTitle,
    description: quiz?.description ?? null,
    timeLimit: quiz?.timeLimit ?? null,
    passingScore: quiz?.passingScore ?? 70,
    maxAttempts: quiz?.maxAttempts ?? null,
    isShuffled: quiz?.shuffle ?? false,
    release: quiz?.release ?? "after_pass",
    questions,
  };
}
