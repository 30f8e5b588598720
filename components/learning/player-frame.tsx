import type { ReactNode } from "react";
import type { LessonPage } from "@/lib/learning/queries/player";
import { curriculumRows } from "./curriculum-rows";
import { backToCourse, backToLearning } from "./player-bar";
import { PlayerShell } from "./player-shell";
import { railSegments, railText } from "./rail-segments";

type PlayerFrameProps = { page: LessonPage; isGuest: boolean; footer: ReactNode; children: ReactNode };

/** The bar and the curriculum around a lesson; on phones the curriculum is a sheet. */
export function PlayerFrame({ page, isGuest, footer, children }: PlayerFrameProps) {
  const { course, modules, lesson, lessons, enrollment } = page;
  const done = new Set(lessons.filter(({ isDone }) => isDone).map(({ id }) => id));

  return (
    <PlayerShell
      bar={{
        courseTitle: course.title,
        lesson: { number: lesson.number, title: lesson.title },
        lessons: lessons.length,
        standing: enrollment && { segments: railSegments(modules, done), text: railText(modules, done) },
        back: isGuest ? backToCourse(course.slug) : backToLearning,
      }}
      curriculum={{ slug: course.slug, modules: curriculumRows(page), currentId: lesson.id }}
      footer={footer}
    >
      {children}
    </PlayerShell>
  );
}
