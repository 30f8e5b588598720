"use no memo";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { formatMinutes } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { LessonRow, ModuleRow } from "./curriculum-rows";
import { keepFold, restoreFolds, showCurrent } from "./rail-folds";
import { LessonTick, QuizTick } from "./tick";

type CurriculumProps = {
  slug: string;
  modules: readonly ModuleRow[];
  currentId: number;
  /** What opens the lessons that are locked. */
  blocker: string | null;
  /** Of the course; null for whoever is not enrolled. */
  minutesLeft: number | null;
};

/** Modules, lessons and quizzes of a course. */
export function Curriculum({ slug, modules, currentId, blocker, minutesLeft }: CurriculumProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) restoreFolds(list.current);
    if (list.current) showCurrent(list.current);
  }, [currentId]);

  return (
    <>
      {minutesLeft !== null && (
        <p className="tnum px-4 py-2 text-xs text-muted-foreground">
          {minutesLeft > 0 ? `${formatMinutes(minutesLeft)} left` : "All lessons done"}
        </p>
      )}
      <ol ref={list} className="border-t border-border pb-6">
        {modules.map(({ id, title, done, minutesLeft, isUnfolded, lessons }, index) => (
          <li key={id} className="border-t border-border first:border-t-0">
            <details
              className="group"
              open={isUnfolded}
              data-module={id}
              onToggle={(event) => keepFold(id, event.currentTarget.open, isUnfolded)}
            >
              <summary className="flex cursor-pointer list-none items-center gap-3 px-4 py-2.5 hover:bg-sidebar-accent/60 focus-visible:-outline-offset-2 max-lg:min-h-11 [&::-webkit-details-marker]:hidden">
                <span className="min-w-0 flex-1 truncate text-sm font-semibold">
                  <span className="tnum mr-1 font-normal text-muted-foreground">{index + 1}</span> {title}
                </span>
                <span className="tnum text-xs text-muted-foreground">
                  <span className="sr-only">, </span>
                  {done}/{lessons.length}
                  <span className="sr-only"> lessons done</span>
                  {done > 0 && minutesLeft > 0 && <span> · {formatMinutes(minutesLeft)}</span>}
                  {done > 0 && minutesLeft > 0 && <span className="sr-only"> left</span>}
                </span>
                <ChevronDown className="size-3.5 text-muted-foreground group-open:rotate-180" />
              </summary>
              <ol className="pb-2">
                {lessons.map((lesson) => (
                  <LessonRows
                    key={lesson.id}
                    slug={slug}
                    lesson={lesson}
                    isCurrent={lesson.id === currentId}
                    blocker={blocker}
                  />
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

type LessonRowsProps = { slug: string; lesson: LessonRow; isCurrent: boolean; blocker: string | null };

function LessonRows({ slug, lesson, isCurrent, blocker }: LessonRowsProps) {
  return (
    <>
      <li>
        <Link
          href={paths.lesson(slug, lesson.id)}
          prefetch={false}
          aria-current={isCurrent ? "page" : undefined}
          className="rail-row"
        >
          <LessonTick state={lesson.state} lockedUntil={blocker} />
          <span className="min-w-0 flex-1">{lesson.title}</span>
          {lesson.minutes !== null && <small>{formatMinutes(lesson.minutes)}</small>}
        </Link>
      </li>
      {lesson.quizzes.map((quiz) => (
        <li key={quiz.id}>
          <Link href={paths.quiz(quiz.id)} prefetch={false} className="rail-row">
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
  if (best === null) return <small>{questions} q</small>;
  return <small className={clsx(isPassed && "font-medium text-brand")}>{best}%</small>;
}
