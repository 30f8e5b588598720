import { formatClock } from "@/lib/format";

export type NotedCourse = { title: string; modules: readonly NotedModule[] };
export type NotedModule = { id: number; title: string; lessons: readonly NotedLesson[] };
export type NotedLesson = { id: number; title: string; isThere: boolean; notes: readonly Note[] };

export type Note = {
  id: number;
  /** Second of the video. */
  atSec: number | null;
  paragraph: number | null;
  quote: string | null;
  body: string;
};

/** One's notes of a course as Markdown: a heading for each module and lesson, and links that lead to the place. */
export function notesAsMarkdown(
  { title, modules }: NotedCourse,
  linkTo: (lessonId: number, atSec?: number) => string,
) {
  const parts = modules.flatMap((module) => [
    `## ${oneLine(module.title)}`,
    ...module.lessons.flatMap(({ id, title, isThere, notes }) => [
      `### ${isThere ? `[${oneLine(title)}](${linkTo(id)})` : oneLine(title)}`,
      ...notes.map((note) => noteAsMarkdown(note, (atSec) => (isThere ? linkTo(id, atSec) : null))),
    ]),
  ]);
  return `${[`# ${oneLine(title)}`, ...parts].join("\n\n")}\n`;
}

function noteAsMarkdown({ atSec, quote, body }: Note, linkTo: (atSec: number) => string | null) {
  if (quote !== null) return `> ${oneLine(quote)}…\n\n${body}`;
  if (atSec === null) return body;
  const link = linkTo(atSec);
  return `${link ? `[${formatClock(atSec)}](${link})` : formatClock(atSec)}\n\n${body}`;
}

/** In a heading, what would be markup is only a character. */
function oneLine(text: string) {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\`*_[\]<>#]/g, "\\$&")
    .trim();
}
