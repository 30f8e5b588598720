import type { ReactNode } from "react";
import { Sheet } from "@/components/ui/sheet";
import type { LessonPage } from "@/lib/learning/queries/player";
import { Curriculum } from "./curriculum";
import { curriculumSheetId } from "./lesson-footer";
import { backToCourse, backToLearning, PlayerBar } from "./player-bar";

type PlayerFrameProps = { page: LessonPage; isGuest: boolean; footer: ReactNode; children: ReactNode };

/** The bar and the curriculum around a lesson; on phones the curriculum is a sheet. */
export function PlayerFrame({ page, isGuest, footer, children }: PlayerFrameProps) {
  const { course, modules, lesson, lessons, locks, courseAccess, enrollment } = page;
  const done = new Set(lessons.filter(({ isDone }) => isDone).map(({ id }) => id));
  const curriculum = {
    slug: course.slug,
    modules,
    locks,
    isClosed: courseAccess.kind === "deny",
    currentId: lesson.id,
  };

  return (
    <>
      <PlayerBar
        courseTitle={course.title}
        lesson={lesson}
        modules={modules}
        done={enrollment && done}
        back={isGuest ? backToCourse(course.slug) : backToLearning}
      />
      <div className="lg:grid lg:grid-cols-[18.5rem_minmax(0,1fr)]">
        <nav aria-label="Curriculum" className="hidden border-r border-border bg-sidebar lg:block">
          <div className="sticky top-13 max-h-[calc(100vh-3.25rem)] scroll-slim overflow-y-auto">
            <Curriculum {...curriculum} />
          </div>
        </nav>
        <main id="main" className="flex min-h-[calc(100dvh-3.25rem)] min-w-0 flex-col">
          <div className="mx-auto w-full max-w-[54rem] flex-1 lg:px-8 lg:pt-6">{children}</div>
          {footer}
        </main>
      </div>
      <Sheet id={curriculumSheetId} title="Curriculum">
        <Curriculum {...curriculum} large />
      </Sheet>
    </>
  );
}
