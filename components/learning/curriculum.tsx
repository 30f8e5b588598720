import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { formatMinutes } from "@/lib/format";
import type { PlayerLesson, PlayerModule, PlayerQuiz } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { LessonTick, QuizTick } from "./tick";

type CurriculumProps = {
  slug: string;
  modules: readonly PlayerModule[];
  /** Lessons that something else must come before. */
  locks: ReadonlyMap<number, unknown>;
  /** The viewer may open the previews only. */
  isClosed: boolean;
  currentId: number;
  /** Rows that a finger can hit. */
  large?: boolean;
};

/** Modules, lessons and quizzes of a course. Modules that are far ahead are folded. */
export function Curriculum({ slug, modules, locks, isClosed, currentId, large = false }: CurriculumProps) {
  const current = modules.findIndex(({ lessons }) => lessons.some(({ id }) => id === currentId));
  return (
    <ol className="pb-6">
      {modules.map((module, index) => (
        <li key={module.id} className="border-t border-border first:border-t-0">
          <details className="group" open={index <= current + 1}>
            <summary
              className={clsx(
                "flex cursor-pointer list-none items-center gap-3 px-4 py-2.5 hover:bg-sidebar-accent/60 focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden",
                large && "min-h-11",
              )}
            >
              <span className="min-w-0 flex-1 truncate text-sm font-semibold">
                <span className="tnum mr-2 font-normal text-muted-foreground">{index + 1}</span>
                {module.title}
              </span>
              <ModuleCount lessons={module.lessons} />
              <ChevronDown className="size-3.5 text-muted-foreground group-open:rotate-180" />
            </summary>
            <ol className="pb-2">
              {module.lessons.map((lesson) => (
                <LessonRows
                  key={lesson.id}
                  slug={slug}
                  lesson={lesson}
                  isCurrent={lesson.id === currentId}
                  isLocked={!lesson.isDone && (locks.has(lesson.id) || (isClosed && !lesson.isPreview))}
                  row={clsx(
                    "flex items-center gap-3 px-4 py-1 text-sm leading-[1.15rem]",
                    large ? "min-h-11" : "min-h-8",
                  )}
                />
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ol>
  );
}

function ModuleCount({ lessons }: { lessons: readonly PlayerLesson[] }) {
  const done = lessons.filter(({ isDone }) => isDone).length;
  return (
    <span className="tnum text-xs text-muted-foreground">
      <span className="sr-only">, </span>
      {done}/{lessons.length}
      <span className="sr-only"> lessons done</span>
    </span>
  );
}

type LessonRowsProps = {
  slug: string;
  lesson: PlayerLesson;
  isCurrent: boolean;
  isLocked: boolean;
  row: string;
};

function LessonRows({ slug, lesson, isCurrent, isLocked, row }: LessonRowsProps) {
  const state = lesson.isDone ? "done" : isCurrent ? "current" : isLocked ? "locked" : "open";
  return (
    <>
      <li>
        <Link
          href={paths.lesson(slug, lesson.id)}
          aria-current={isCurrent ? "page" : undefined}
          className={clsx(
            row,
            "relative focus-visible:-outline-offset-2",
            isCurrent
              ? "bg-sidebar-accent font-medium before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-brand"
              : "text-sidebar-foreground hover:bg-sidebar-accent/60",
          )}
        >
          <LessonTick state={state} />
          <span className="min-w-0 flex-1">{lesson.title}</span>
          {lesson.minutes !== null && (
            <span className="tnum text-xs font-normal text-muted-foreground">
              {formatMinutes(lesson.minutes)}
            </span>
          )}
        </Link>
      </li>
      {lesson.quizzes.map((quiz) => (
        <li key={quiz.id}>
          <Link
            href={paths.quiz(quiz.id)}
            className={clsx(
              row,
              "text-sidebar-foreground hover:bg-sidebar-accent/60 focus-visible:-outline-offset-2",
            )}
          >
            <QuizTick passed={quiz.isPassed} locked={isLocked} />
            <span className="min-w-0 flex-1">{quiz.title}</span>
            <QuizFigure quiz={quiz} />
          </Link>
        </li>
      ))}
    </>
  );
}

function QuizFigure({ quiz: { best, isPassed, questions } }: { quiz: PlayerQuiz }) {
  if (best === null) return <span className="tnum text-xs text-muted-foreground">{questions} q</span>;
  return (
    <span className={clsx("tnum text-xs", isPassed ? "font-medium text-brand" : "text-muted-foreground")}>
      {best}%
    </span>
  );
}
