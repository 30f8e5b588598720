export type RailLesson = { id: number; minutes: number | null };
export type RailModule = { id: number; lessons: readonly RailLesson[] };
export type RailSegment = { moduleId: number; minutes: number; share: number };

/**
 * A course drawn to scale: one segment per module, as wide as its minutes, filled by the minutes of the
 * lessons in `done`. A lesson without a length counts as one minute, an empty module as an empty segment.
 */
export function railSegments(modules: readonly RailModule[], done: ReadonlySet<number>): RailSegment[] {
  return modules.map((module) => {
    const minutes = sum(module.lessons);
    const finished = sum(module.lessons.filter((lesson) => done.has(lesson.id)));
    return {
      moduleId: module.id,
      minutes: Math.max(1, minutes),
      share: minutes === 0 ? 0 : finished / minutes,
    };
  });
}

/** The rail's twin in words. */
export function railText(modules: readonly RailModule[], done: ReadonlySet<number>) {
  const lessons = modules.flatMap((module) => module.lessons);
  const finished = lessons.filter((lesson) => done.has(lesson.id)).length;
  return `${finished} of ${lessons.length} ${lessons.length === 1 ? "lesson" : "lessons"}`;
}

function sum(lessons: readonly RailLesson[]) {
  return lessons.reduce((total, lesson) => total + Math.max(1, lesson.minutes ?? 0), 0);
}
