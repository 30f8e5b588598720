"use no memo";

import { ChevronDown, Lock } from "lucide-react";
import Link from "next/link";
import { LessonTick } from "@/components/learning/tick";
import { Rail } from "@/components/learning/rail";
import type { CourseDetail, CourseLesson, CourseModule } from "@/lib/courses/queries/course";
import { formatMinutes, plural } from "@/lib/format";
import { lessonsInOrder, locksOf } from "@/lib/learning/outline";
import { paths } from "@/lib/paths";
import { CourseSection } from "./course-section";
import { courseProgress } from "./course-progress";
import { MiddleDot } from "./middle-dot";
import { QuizDiamond } from "./quiz-diamond";

type CurriculumProps = {
  course: Pick<CourseDetail, "slug" | "modules">;
  /** Every lesson can be opened, not only the previews. */
  isOpen: boolean;
  /** Except those that wait for an earlier one. */
  isOrdered?: boolean;
};

export function CourseCurriculum({ course, isOpen, isOrdered = false }: CurriculumProps) {
  const { modules } = course;
  const lessons = modules.flatMap((module) => module.lessons);
  if (lessons.length === 0) {
    return (
      <CourseSection id="curriculum" title="Curriculum">
        <p className="mt-4 text-base text-muted-foreground">No lessons yet.</p>
      </CourseSection>
    );
  }
  const { segments, text, next } = courseProgress(modules);
  const isStarted = lessons.some(({ isDone }) => isDone);
  const locks = locksOf(lessonsInOrder(modules), { isOrdered, isFinished: false });
  const total = `${plural(modules.length, "module")}, ${plural(lessons.length, "lesson")}, ${formatMinutes(minutesOf(lessons))}`;
  return (
    <CourseSection id="curriculum" title="Curriculum" aside={total}>
      <Rail
        size={4}
        className="mt-4"
        segments={segments}
        label={isStarted ? text : `${plural(modules.length, "module")} drawn to scale`}
      />
      <div className="mt-5">
        {modules.map((module, index) => (
          <Module
            key={module.id}
            module={module}
            number={index + 1}
            isUnfolded={index < 2 || (isStarted && module.lessons.some(({ id }) => id === next?.id))}
            opensOf={({ id }) => locks.get(id)?.number ?? null}
            hrefOf={({ id, isPreview }) =>
              (isOpen && !locks.has(id)) || isPreview ? paths.lesson(course.slug, id) : null
            }
          />
        ))}
      </div>
    </CourseSection>
  );
}

type ModuleProps = {
  module: CourseModule;
  number: number;
  isUnfolded: boolean;
  hrefOf: (lesson: CourseLesson) => string | null;
  /** The number of the lesson that it waits for. */
  opensOf: (lesson: CourseLesson) => string | null;
};

function Module({ module, number, isUnfolded, hrefOf, opensOf }: ModuleProps) {
  return (
    <details open={isUnfolded} className="group border-t border-border last:border-b">
      <summary className="flex list-none items-center gap-4 py-3.5 [&::-webkit-details-marker]:hidden">
        <span className="tnum w-5 text-sm text-muted-foreground">{number}</span>
        <span className="flex-1 text-base font-semibold">{module.title}</span>
        <span className="tnum text-sm whitespace-nowrap text-muted-foreground">
          <span className="max-sm:hidden">
            {plural(module.lessons.length, "lesson")}
            <MiddleDot />
          </span>
          {formatMinutes(minutesOf(module.lessons))}
        </span>
        <ChevronDown className="shrink-0 text-muted-foreground transition-transform group-open:rotate-180" />
      </summary>
      <ol className="pb-3">
        {module.lessons.map((lesson, index) => (
          <Lesson
            key={lesson.id}
            lesson={lesson}
            number={`${number}.${index + 1}`}
            href={hrefOf(lesson)}
            opens={opensOf(lesson)}
          />
        ))}
      </ol>
    </details>
  );
}

type LessonProps = { lesson: CourseLesson; number: string; href: string | null; opens: string | null };

function Lesson({ lesson, number, href, opens }: LessonProps) {
  const row = "relative flex min-h-9 items-center gap-4 text-sm max-md:min-h-11";
  return (
    <>
      <li className={row}>
        <span className="tnum w-5 text-xs text-muted-foreground">{number}</span>
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="flex-1 font-medium underline-offset-3 after:absolute after:inset-0 hover:underline"
          >
            {lesson.title}
          </Link>
        ) : (
          <span className="flex-1">{lesson.title}</span>
        )}
        {lesson.isDone && <LessonTick state="done" />}
        {opens && (
          <span className="text-muted-foreground">
            <Lock aria-hidden className="size-3.5" />
            <span className="sr-only">Opens after lesson {opens}</span>
          </span>
        )}
        {lesson.isPreview && href && !lesson.isDone && (
          <Link
            href={href}
            prefetch={false}
            className="relative text-xs link"
            aria-label={`Preview lesson ${lesson.title}`}
          >
            Preview
          </Link>
        )}
        <span className="tnum w-9 text-right text-xs whitespace-nowrap text-muted-foreground">
          {formatMinutes(lesson.minutes)}
        </span>
      </li>
      {lesson.quizzes.map((quiz) => (
        <li key={quiz.id} className={row}>
          <span className="flex w-5 text-muted-foreground">
            <QuizDiamond />
            <span className="sr-only">Quiz:</span>
          </span>
          <span className="flex-1">{quiz.title}</span>
          {quiz.isPassed && <LessonTick state="done" />}
          <span className="tnum text-right text-xs text-muted-foreground">{quizText(quiz)}</span>
        </li>
      ))}
    </>
  );
}

/** The viewer's best result, and until then what the quiz asks for. */
function quizText({ questions, passingScore, best, isPassed }: CourseLesson["quizzes"][number]) {
  if (isPassed) return `Passed, ${best}%`;
  return `${best === null ? plural(questions, "question") : `Best ${best}%`}, pass mark ${passingScore}%`;
}

function minutesOf(lessons: readonly { minutes: number }[]) {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
}
