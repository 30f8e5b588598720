import type { Calendar } from "./calendar";
import type { Journey } from "./journeys";
import { type AttemptRow, beginQuiz, hasEssay, type SeededQuiz, takeQuiz } from "./quizzes";
import type { Random } from "./random";

export type Lesson = { id: number; minutes: number; videoSeconds: number | null; quiz: SeededQuiz | null };

export type Progress = {
  lessonId: number;
  seenAt: Date;
  readAt: Date | null;
  activeSeconds: number;
  /** Seconds of the video: where it stands, which is how far it was watched. */
  position: number;
};
type Completion = { lessonId: number; completedAt: Date; timeSpent: number };

export type Walk = {
  enrolledAt: Date;
  completedAt: Date | null;
  lastSeenAt: Date;
  lastLessonId: number | null;
  progress: Progress[];
  completions: Completion[];
  attempts: AttemptRow[];
};

type Walker = { userId: string; journey: Journey; calendar: Calendar; random: Random; walk: Walk };

/** Goes through a course lesson by lesson, as the journey says, with plausible times. */
export function walkThrough(
  lessons: Lesson[],
  journey: Journey,
  userId: string,
  calendar: Calendar,
  random: Random,
): Walk {
  const enrolledAt = calendar.at(journey.from, 7 + 5 * random.next());
  const walk: Walk = {
    enrolledAt,
    completedAt: null,
    lastSeenAt: enrolledAt,
    lastLessonId: null,
    progress: [],
    completions: [],
    attempts: [],
  };
  const walker = { userId, journey, calendar, random, walk };
  const done = journey.done === "all" ? lessons : lessons.slice(0, journey.done);
  const steps = done.length + (journey.then ? 1 : 0);
  const days = (step: number) => journey.from - ((journey.from - journey.to) * (step + 1)) / steps;

  for (const [step, lesson] of done.entries()) finishLesson(walker, lesson, Math.floor(days(step)));
  const next = lessons[done.length];
  if (journey.then && next) stopAt(walker, next, Math.floor(days(done.length)));
  if (journey.done === "all") walk.completedAt = walk.lastSeenAt;
  return walk;
}

/** Reads or watches all of it, and passes its quiz. */
function finishLesson(walker: Walker, lesson: Lesson, daysAgo: number) {
  const activeSeconds = openLesson(walker, lesson, daysAgo, 1);
  if (lesson.quiz) passQuiz(walker, lesson.quiz);
  walker.walk.completions.push({
    lessonId: lesson.id,
    completedAt: walker.walk.lastSeenAt,
    timeSpent: activeSeconds,
  });
}

function stopAt(walker: Walker, lesson: Lesson, daysAgo: number) {
  const { journey, walk, calendar, random, userId } = walker;
  openLesson(walker, lesson, daysAgo, journey.then === "reading" ? 0.4 : 1);
  if (journey.then === "reading") return;
  const { quiz } = lesson;
  if (!quiz) throw new Error(`${journey.who} has no quiz to stop at in ${journey.course}`);

  const sitting = {
    userId,
    attemptNo: 1,
    startedAt: calendar.after(walk.lastSeenAt, 7),
    skill: journey.skill,
  };
  if (journey.then === "open_attempt") addAttempt(walk, beginQuiz(quiz, sitting, random, calendar));
  else if (journey.then === "waiting_for_grade")
    addAttempt(walk, takeQuiz(quiz, { ...sitting, essayMark: null }, random, calendar));
  else addAttempt(walk, takeQuiz(quiz, { ...sitting, skill: 0.2, essayMark: 0.2 }, random, calendar));
}

function openLesson(
  { journey, calendar, random, walk }: Walker,
  lesson: Lesson,
  daysAgo: number,
  share: number,
) {
  const planned = calendar.at(daysAgo, 7 + 12 * random.next());
  const soonest = calendar.after(walk.lastSeenAt, random.integer(8, 40));
  const openedAt = planned > soonest ? planned : soonest;
  const activeSeconds = Math.round(lesson.minutes * 60 * share * (0.7 + 0.6 * random.next()));
  const seenAt = calendar.after(openedAt, activeSeconds / 60);
  const isRead = share === 1;
  walk.progress.push({
    lessonId: lesson.id,
    seenAt,
    readAt: isRead ? seenAt : null,
    activeSeconds,
    position: Math.floor((lesson.videoSeconds ?? 0) * share),
  });
  walk.lastSeenAt = seenAt;
  walk.lastLessonId = lesson.id;
  if (seenAt > calendar.anchor) throw new Error(`${journey.who} is ahead of time in ${journey.course}`);
  return activeSeconds;
}

/** Learns from each attempt; the last one allowed is good enough. */
function passQuiz({ userId, journey, calendar, random, walk }: Walker, quiz: SeededQuiz) {
  const most = quiz.maxAttempts ?? 4;
  for (let attemptNo = 1; attemptNo <= most; attemptNo++) {
    const startedAt = calendar.after(walk.lastSeenAt, random.integer(5, attemptNo === 1 ? 30 : 150));
    const skill = attemptNo === most ? 1 : Math.min(1, journey.skill + 0.15 * (attemptNo - 1));
    const essayMark = random.integer(7, 10) / 10;
    const attempt = takeQuiz(quiz, { userId, attemptNo, startedAt, skill, essayMark }, random, calendar);
    addAttempt(walk, attempt);
    if (attempt.passed) break;
  }
  // Nobody goes on before an essay is graded.
  if (hasEssay({ questions: quiz.questions.map(({ questionType }) => ({ type: questionType })) })) {
    walk.lastSeenAt = calendar.after(walk.lastSeenAt, 22 * 60);
  }
}

function addAttempt(walk: Walk, attempt: AttemptRow) {
  walk.attempts.push(attempt);
  walk.lastSeenAt = attempt.submittedAt ?? attempt.startedAt;
}
