import type { ReactNode } from "react";
import type { Note } from "@/lib/learning/note-export";
import type { LessonPage } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { blockerOf, curriculumRows, minutesLeft } from "./curriculum-rows";
import { PlayerShell } from "./player-shell";
import { railSegments, railText } from "./rail-segments";

type PlayerFrameProps = {
  page: LessonPage;
  notes: readonly Note[];
  isGuest: boolean;
  footer: ReactNode;
  children: ReactNode;
};

/** The bar and the curriculum around a lesson; on phones the curriculum is a sheet. */
export function PlayerFrame({ page, notes, isGuest, footer, children }: PlayerFrameProps) {
  const { course, modules, lesson, lessons, enrollment } = page;
  const done = new Set(lessons.filter(({ isDone }) => isDone).map(({ id }) => id));

  return (
    <PlayerShell
      bar={{
        courseTitle: course.title,
        lesson: { number: lesson.number, title: lesson.title },
        lessons: lessons.length,
        standing: enrollment && { segments: railSegments(modules, done), text: railText(modules, done) },
        back: isGuest
          ? { href: paths.course(course.slug), label: "Course page" }
          : { href: paths.learn(), label: "My learning" },
        notes: enrollment && notes.length,
      }}
      curriculum={{
        ...{ slug: course.slug, modules: curriculumRows(page), currentId: lesson.id },
        ...{ blocker: blockerOf(page), minutesLeft: enrollment && minutesLeft(lessons) },
      }}
      notes={enrollment && { slug: course.slug, lessonId: lesson.id, notes }}
      has={{ video: Boolean(page.body?.video), transcript: Boolean(page.body?.video?.captions) }}
      footer={footer}
    >
      {children}
    </PlayerShell>
  );
}
