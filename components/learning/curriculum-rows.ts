import type { LessonPage, PlayerQuiz } from "@/lib/learning/queries/player";
import type { TickState } from "./tick";

export const curriculumSheetId = "curriculum";

type QuizRow = Pick<PlayerQuiz, "id" | "title" | "questions" | "best" | "isPassed">;
export type LessonRow = {
  id: number;
  title: string;
  minutes: number | null;
  state: TickState;
  isLocked: boolean;
  quizzes: QuizRow[];
};
export type ModuleRow = {
  id: number;
  title: string;
  done: number;
  minutesLeft: number;
  isUnfolded: boolean;
  lessons: LessonRow[];
};

/** What a curriculum shows, and no more: this travels to the browser. Modules that are far ahead are folded. */
export function curriculumRows({ modules, lesson, locks, courseAccess }: LessonPage): ModuleRow[] {
  const current = modules.findIndex(({ lessons }) => lessons.some(({ id }) => id === lesson.id));
  const isClosed = courseAccess.kind === "deny";
  return modules.map(({ id, title, lessons }, index) => ({
    id,
    title,
    done: lessons.filter(({ isDone }) => isDone).length,
    minutesLeft: minutesLeft(lessons),
    isUnfolded: index <= current + 1,
    lessons: lessons.map(({ id, title, minutes, isDone, isPreview, quizzes }) => {
      const isLocked = !isDone && (locks.has(id) || (isClosed && !isPreview));
      const state = isDone ? "done" : id === lesson.id ? "current" : isLocked ? "locked" : "open";
      return { id, title, minutes, state, isLocked, quizzes: quizzes.map(quizRow) };
    }),
  }));
}

export function minutesLeft(lessons: readonly { isDone: boolean; minutes: number | null }[]) {
  return lessons.reduce((sum, { isDone, minutes }) => sum + (isDone ? 0 : (minutes ?? 0)), 0);
}

/** What opens the locked lessons: in an ordered course it is one and the same. */
export function blockerOf({ locks }: Pick<LessonPage, "locks">) {
  const [first] = locks.values();
  return first?.title ?? null;
}

function quizRow({ id, title, questions, best, isPassed }: PlayerQuiz): QuizRow {
  return { id, title, questions, best, isPassed };
}
