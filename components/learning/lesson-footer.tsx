import { ArrowLeft, ArrowRight, List } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { SideSheetButton } from "@/components/ui/side-sheet";
import { paths } from "@/lib/paths";
import { curriculumSheetId } from "./curriculum-rows";
import { lessonStepId } from "./lesson-step-id";

type Neighbor = { id: number; title: string };

type LessonFooterProps = {
  slug: string;
  previous: Neighbor | null;
  next: Neighbor | null;
  /** The main step leads to the next lesson itself. */
  isDone: boolean;
  /** The main step: marking complete, enrolling, or what is missing; null where there is none. */
  children: ReactNode;
};

const neighbor =
  "flex min-w-0 flex-1 items-center gap-2 rounded-md py-1.5 text-sm text-muted-foreground hover:text-foreground max-md:hidden";

/** Stays in sight below a lesson: previous, the main step, next. On phones it opens the curriculum too. */
export function LessonFooter({ slug, previous, next, isDone, children }: LessonFooterProps) {
  return (
    <footer className="sticky bottom-0 z-10 border-t border-border bg-background px-3 py-2.5 md:px-6">
      <div className="mx-auto flex max-w-[50rem] items-center gap-2 md:gap-4">
        {previous ? (
          <Link href={paths.lesson(slug, previous.id)} prefetch={false} className={neighbor}>
            <ArrowLeft />
            <span className="min-w-0">
              <span className="block text-xs">Previous</span>
              <span className="block truncate text-foreground">{previous.title}</span>
            </span>
          </Link>
        ) : (
          <span className="flex-1 max-md:hidden" />
        )}
        <SideSheetButton
          sheet={curriculumSheetId}
          variant="outline"
          size="icon-lg"
          className="size-11 shrink-0"
          aria-label="Curriculum"
        >
          <List />
        </SideSheetButton>
        <div id={lessonStepId} aria-live="polite" className="contents">
          {children ?? <span className="flex-1 md:hidden" />}
        </div>
        {next ? (
          <>
            <Link
              href={paths.lesson(slug, next.id)}
              prefetch={false}
              className={`${neighbor} justify-end text-right`}
            >
              <span className="min-w-0">
                <span className="block text-xs">Next</span>
                <span className="block truncate text-foreground">{next.title}</span>
              </span>
              <ArrowRight />
            </Link>
            {!isDone && (
              <ButtonLink
                href={paths.lesson(slug, next.id)}
                variant="outline"
                size="icon-lg"
                className="size-11 shrink-0 md:hidden"
                aria-label={`Next lesson: ${next.title}`}
              >
                <ArrowRight />
              </ButtonLink>
            )}
          </>
        ) : (
          <span className="flex-1 max-md:hidden" />
        )}
      </div>
    </footer>
  );
}
