"use client";
"use no memo";

import Link from "next/link";
import type { ReactNode } from "react";
import type { DrawnCourse } from "@/lib/courses/queries/landing";
import { timeMarks } from "@/lib/courses/timeline";
import { formatMinutes, plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { QuizDiamond } from "./quiz-diamond";

/** One course, drawn to scale: a module as wide as its minutes, and in it each lesson as wide as its own. */
export function CourseTimeline({ course }: { course: DrawnCourse }) {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const total = minutesOf(lessons);
  const lengths = lessons.map(({ minutes }) => minutes).filter((minutes) => minutes > 0);
  return (
    <section className="border-t border-border py-14 md:py-20">
      <div className="mx-auto max-w-[77.5rem] px-4 md:px-5">
        <div className="grid gap-x-8 gap-y-3 lg:grid-cols-12">
          <h2 className="text-2xl lg:col-span-5">One course, drawn to scale</h2>
          <p className="max-w-[38rem] text-base text-muted-foreground md:text-md lg:col-span-7">
            Lessons run {Math.min(...lengths)} to {Math.max(...lengths)} minutes. Quizzes have a pass mark,
            and the explanations come with your result. Lessons in green are free to preview.
          </p>
        </div>
        <div
          className="relative mt-9 scroll-slim overflow-x-auto max-md:-mx-4 max-md:px-4"
          tabIndex={0}
          role="region"
          aria-label="Course timeline"
        >
          <div className="min-w-[860px]">
            <div
              role="img"
              aria-label={`${course.title}: ${plural(course.modules.length, "module")}, ${plural(lessons.length, "lesson")}, ${formatMinutes(total)}`}
            >
              <ModuleNames modules={course.modules} />
              <Segments modules={course.modules} />
            </div>
            <Scale minutes={total} />
          </div>
        </div>
        <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
          <div className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted-foreground">
            <Key swatch="bg-foreground/22">Lesson</Key>
            <Key swatch="bg-brand">Preview lesson</Key>
            <Key swatch="bg-primary">Graded quiz</Key>
          </div>
          <Link className="hit text-sm link" href={paths.course(course.slug)} prefetch={false}>
            {[course.title, course.instructor].filter(Boolean).join(", ")}
          </Link>
        </div>
      </div>
    </section>
  );
}

type Modules = { modules: DrawnCourse["modules"] };

function ModuleNames({ modules }: Modules) {
  return (
    <div className="flex gap-1">
      {modules.map((module, index) => (
        <p key={module.id} style={width(minutesOf(module.lessons))} className="min-w-0 truncate text-xs">
          <span className="tnum text-muted-foreground">{index + 1}</span>&ensp;
          <span className="font-medium">{module.title}</span>
        </p>
      ))}
    </div>
  );
}

function Segments({ modules }: Modules) {
  return (
    <div className="mt-2 flex gap-1">
      {modules.map((module) => (
        <div
          key={module.id}
          style={width(minutesOf(module.lessons))}
          className="flex min-w-0 items-stretch gap-px"
        >
          {module.lessons.map((lesson, index) => (
            <Segment
              key={lesson.id}
              lesson={lesson}
              shade={index % 2 ? "bg-foreground/22" : "bg-foreground/16"}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Segment({
  lesson,
  shade,
}: {
  lesson: DrawnCourse["modules"][number]["lessons"][number];
  shade: string;
}) {
  return (
    <>
      <span
        title={`${lesson.title}, ${formatMinutes(lesson.minutes)}`}
        className={`h-11 ${lesson.isPreview ? "bg-brand" : shade}`}
        style={width(lesson.minutes)}
      />
      {lesson.quiz && (
        <span
          title={lesson.quiz}
          className="ml-0.5 flex h-11 w-3.5 items-center justify-center bg-primary text-primary-foreground"
        >
          <QuizDiamond />
        </span>
      )}
    </>
  );
}

function Scale({ minutes }: { minutes: number }) {
  return (
    <div className="tnum relative mt-2 h-4 text-xs text-muted-foreground" aria-hidden>
      {timeMarks(minutes).map(({ minute, label, percent }) => (
        <span
          key={minute}
          className={`absolute ${edge(percent)}`}
          style={percent === 100 ? { right: 0 } : { left: `${percent}%` }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}

function Key({ swatch, children }: { swatch: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`size-2.5 ${swatch}`} />
      {children}
    </span>
  );
}

/** The first and the last mark stay inside the drawing. */
function edge(percent: number) {
  return percent > 0 && percent < 100 ? "-translate-x-1/2" : "";
}

function width(minutes: number) {
  return { flex: `${Math.max(1, minutes)} 1 0` };
}

function minutesOf(lessons: readonly { minutes: number }[]) {
  return lessons.reduce((sum, { minutes }) => sum + minutes, 0);
}
