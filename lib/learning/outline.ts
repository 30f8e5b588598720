export type OutlineLesson = { id: number; title: string; isPreview: boolean; isDone: boolean };
export type OutlineModule<L extends OutlineLesson> = { id: number; title: string; lessons: readonly L[] };

/** The lessons of a course one after the other, with the number that people know them by: "2.3". */
export function lessonsInOrder<L extends OutlineLesson>(modules: readonly OutlineModule<L>[]) {
  return modules.flatMap((module, m) =>
    module.lessons.map((lesson, l) => ({
      ...lesson,
      number: `${m + 1}.${l + 1}`,
      moduleTitle: module.title,
    })),
  );
}

/**
 * Which lessons are locked, and by which lesson each: in an ordered course every earlier lesson comes first.
 * What was done, what everybody may preview, and a finished course stay open.
 */
export function locksOf<L extends OutlineLesson>(
  lessons: readonly L[],
  { isOrdered, isFinished }: { isOrdered: boolean; isFinished: boolean },
): Map<number, L> {
  const locks = new Map<number, L>();
  const blocker = isOrdered && !isFinished ? lessons.find(({ isDone }) => !isDone) : undefined;
  if (!blocker) return locks;

  for (const lesson of lessons.slice(lessons.indexOf(blocker) + 1)) {
    if (!lesson.isDone && !lesson.isPreview) locks.set(lesson.id, blocker);
  }
  return locks;
}

/**
 * Where "continue" leads: to the lesson that was open last, if something is left to do there, else to the
 * next one after it, else to the first that is left. Null when all are done.
 */
export function nextLesson<L extends OutlineLesson>(
  lessons: readonly L[],
  lastLessonId: number | null,
  locks: ReadonlyMap<number, unknown> = new Map(),
): L | null {
  const open = lessons.filter((lesson) => !lesson.isDone && !locks.has(lesson.id));
  const last = lessons.findIndex(({ id }) => id === lastLessonId);
  return open.find((lesson) => lessons.indexOf(lesson) >= last) ?? open[0] ?? null;
}
