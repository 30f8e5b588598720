type Counts = { done: number; required: number; isCompleted: boolean };

/**
 * How far somebody is in a course: whole percent, rounded down, and 100 exactly when the course is complete.
 * A completed course stays so when lessons are added. Null for a course without lessons.
 */
export function percentDone({ done, required, isCompleted }: Counts) {
  if (isCompleted) return 100;
  if (required <= 0) return null;
  return Math.min(99, Math.floor((100 * Math.max(0, done)) / required));
}
