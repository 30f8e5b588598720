import { railSegments, railText } from "@/components/learning/rail-segments";
import { lessonsInOrder, locksOf, nextLesson } from "@/lib/learning/outline";
import { percentDone } from "@/lib/learning/progress";
import type { CourseDetail } from "@/lib/courses/queries/course";
import type { OfferState } from "./offer-state";

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

/** Where "continue" leads, as in My learning: the lesson, and the second of its film where it was left. */
export function resumePoint(
  { modules, isOrdered }: Pick<CourseDetail, "modules" | "isOrdered">,
  { ground, place: { lastLessonId, positionSec } }: Extract<OfferState, { kind: "enrolled" }>,
) {
  const lessons = lessonsInOrder(modules);
  const locks = locksOf(lessons, { isOrdered: isOrdered && ground !== "staff", isFinished: false });
  const next = nextLesson(lessons, lastLessonId, locks);
  const isThere = next !== null && next.id === lastLessonId && (positionSec ?? 0) >= 1;
  return { next, at: isThere ? positionSec : null };
}
