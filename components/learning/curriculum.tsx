"use no memo";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { formatMinutes } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { LessonRow, ModuleRow } from "./curriculum-rows";
import { LessonTick, QuizTick } from "./tick";

type CurriculumProps = { slug: string; modules: readonly ModuleRow[]; currentId: number };

/** Modules, lessons and quizzes of a course. */
export function Curriculum({ slug, modules, currentId }: CurriculumProps) {
  return (
    <ol className="pb-6">
      {modules.map(({ id, title, done, isUnfolded, lessons }, index) => (
        <li key={id} className="border-t border-border first:border-t-0">
          <details className="group" open={isUnfolded}>
            <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-2.5 hover:bg-sidebar-accent/60 focus-visible:-outline-offset-2 max-lg:min-h-11 [&::-webkit-details-marker]:hidden">
              <span className="min-w-0 flex-1 truncate text-sm font-semibold">
                <span className="tnum mr-1 font-normal text-muted-foreground">{index + 1}</span> {title}
              </span>
              <span className="tnum text-xs text-muted-foreground">
                <span className="sr-only">, </span>
                {done}/{lessons.length}
                <span className="sr-only"> lessons done</span>
              </span>
              <ChevronDown className="size-3.5 text-muted-foreground group-open:rotate-180" />
            </summary>
            <ol className="pb-2">
              {lessons.map((lesson) => (
                <LessonRows key={lesson.id} slug={slug} lesson={lesson} isCurrent={lesson.id === currentId} />
              ))}
            </ol>
          </details>
        </li>
      ))}
    </ol>
  );
}

const row =
  "flex min-h-8 items-center gap-3 px-4 py-1 text-sm leading-[1.15rem] focus-visible:-outline-offset-2 max-lg:min-h-11";
const rest = "text-sidebar-foreground hover:bg-sidebar-accent/60";

type LessonRowsProps = { slug: string; lesson: LessonRow; isCurrent: boolean };

function LessonRows({ slug, lesson, isCurrent }: LessonRowsProps) {
  return (
    <>
      <li>
        <Link
          href={paths.lesson(slug, lesson.id)}
          prefetch={false}
          aria-current={isCurrent ? "page" : undefined}
          className={clsx(
            row,
            isCurrent
              ? "relative bg-sidebar-accent font-medium before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-brand"
              : rest,
          )}
        >
          <LessonTick state={lesson.state} />
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
          <Link href={paths.quiz(quiz.id)} prefetch={false} className={clsx(row, rest)}>
            <QuizTick passed={quiz.isPassed} locked={lesson.isLocked} />
            <span className="min-w-0 flex-1">{quiz.title}</span>
            <QuizFigure {...quiz} />
          </Link>
        </li>
      ))}
    </>
  );
}

function QuizFigure({ best, isPassed, questions }: LessonRow["quizzes"][number]) {
  if (best === null) return <span className="tnum text-xs text-muted-foreground">{questions} q</span>;
  return (
    <span className={clsx("tnum text-xs", isPassed ? "font-medium text-brand" : "text-muted-foreground")}>
      {best}%
    </span>
  );
}
