import { railSegments, railText } from "@/components/learning/rail-segments";
import { percentDone } from "@/lib/learning/progress";

type Modules = readonly {
  id: number;
  lessons: readonly { id: number; title: string; minutes: number; isDone: boolean }[];
}[];

/** How far somebody is in a course that is not complete: drawn, in words, in percent, and what comes next. */
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
    percent: percentDone({ done: done.size, required: lessons.length, isCompleted: false }),
    next: open[0] ?? null,
  };
}
