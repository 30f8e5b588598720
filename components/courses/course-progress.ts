import { railSegments, railText } from "@/components/learning/rail-segments";

type Modules = readonly {
  id: number;
  lessons: readonly { id: number; title: string; minutes: number; isDone: boolean }[];
}[];

/** How far somebody is in a course: drawn, in words, in percent, and the lesson that comes next. */
export function courseProgress(modules: Modules) {
  const lessons = modules.flatMap((module) => module.lessons);
  const done = new Set(lessons.filter(({ isDone }) => isDone).map(({ id }) => id));
  const open = modules.flatMap((module, m) =>
    module.lessons.flatMap((lesson, l) =>
      lesson.isDone ? [] : [{ number: `${m + 1}.${l + 1}`, ...lesson }],
    ),
  );
  return {
    segments: railSegments(modules, done),
    text: railText(modules, done),
    percent: lessons.length === 0 ? 0 : Math.floor((100 * done.size) / lessons.length),
    next: open[0] ?? null,
  };
}
