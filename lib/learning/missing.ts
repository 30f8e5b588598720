import { locksOf, type OutlineLesson } from "./outline";
import { secondsLeft, type Span, watchedSeconds } from "./watched";

export type LessonQuiz = {
  id: number;
  title: string;
  /** How many; a quiz without questions holds nobody back. */
  questions: number;
  /** Percent. */
  passingScore: number;
  maxAttempts: number | null;
  /** Of the learner: handed in, void ones left out. */
  attempts: number;
  best: number | null;
  isPassed: boolean;
  isOpen: boolean;
  /** Handed in, and somebody has to grade it. */
  isWaiting: boolean;
};

/** What a lesson asks for, and how much of it its learner has done. */
export type LessonFacts = OutlineLesson & {
  isRead: boolean;
  /** The watched parts of its video and its length, in seconds; null where none has to be watched. */
  watch: { duration: number; watched: Span[] } | null;
  quizzes: readonly LessonQuiz[];
};

export type MissingPart =
  | { kind: "unread" }
  /** `percent` watched, rounded down; `seconds` to go until enough is watched. */
  | { kind: "unwatched"; percent: number; seconds: number }
  | {
      kind: "quiz";
      quiz: { id: number; title: string };
      state: "open" | "waiting" | "not_taken" | "not_passed";
      best: number | null;
      passingScore: number;
      /** Null is without limit. */
      attemptsLeft: number | null;
    };

export type MissingLesson<L extends LessonFacts = LessonFacts> = {
  lesson: L;
  /** What has to be finished before it, in an ordered course. */
  lockedBy: L | null;
  parts: MissingPart[];
};

/**
 * What still stands between a learner and the end of a course: each unfinished lesson with what it asks for, in
 * order. Empty once the course is complete, whatever was added since.
 */
export function missingLessons<L extends LessonFacts>(
  lessons: readonly L[],
  { isOrdered, isFinished }: { isOrdered: boolean; isFinished: boolean },
): MissingLesson<L>[] {
  if (isFinished) return [];
  const locks = locksOf(lessons, { isOrdered, isFinished });
  return lessons
    .filter(({ isDone }) => !isDone)
    .map((lesson) => ({ lesson, lockedBy: locks.get(lesson.id) ?? null, parts: missingParts(lesson) }));
}

/** What is left to do in one lesson that is not done. */
export function missingParts({ isRead, watch, quizzes }: LessonFacts): MissingPart[] {
  const open = quizzes.filter(({ questions, isPassed }) => questions > 0 && !isPassed).map(asPart);
  return isRead ? open : [contentPart(watch), ...open];
}

function contentPart(watch: LessonFacts["watch"]): MissingPart {
  const seconds = watch ? secondsLeft(watch.watched, watch.duration) : 0;
  if (!watch || seconds === 0) return { kind: "unread" };
  const percent = Math.floor((100 * watchedSeconds(watch.watched, watch.duration)) / watch.duration);
  return { kind: "unwatched", percent, seconds };
}

function asPart(quiz: LessonQuiz): MissingPart {
  const { id, title, best, passingScore, maxAttempts, attempts } = quiz;
  const attemptsLeft = maxAttempts === null ? null : Math.max(0, maxAttempts - attempts);
  return { kind: "quiz", quiz: { id, title }, state: stateOf(quiz), best, passingScore, attemptsLeft };
}

function stateOf({ isOpen, isWaiting, attempts }: LessonQuiz) {
  if (isOpen) return "open";
  if (isWaiting) return "waiting";
  return attempts === 0 ? "not_taken" : "not_passed";
}
