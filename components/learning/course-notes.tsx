import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import type { NotedCourse, NotedLesson } from "@/lib/learning/note-export";
import { paths } from "@/lib/paths";
import { NoteItem } from "./note-item";
import { NotePin } from "./note-pin";

type CourseNotesProps = { course: NotedCourse & { slug: string } };

/** All notes of a course, under its modules and lessons. */
export function CourseNotes({ course: { slug, modules } }: CourseNotesProps) {
  if (modules.length === 0) {
    return (
      <EmptyState
        outline={<OutlineRows />}
        title="No notes yet"
        actions={<ButtonLink href={paths.learnCourse(slug)}>Go on learning</ButtonLink>}
      >
        Write them beside a lesson: each keeps its second of the video or its paragraph of the text.
      </EmptyState>
    );
  }
  return modules.map(({ id, title, lessons }) => (
    <section key={id} aria-label={title} className="mt-8">
      <h2 className="border-b border-border-strong pb-2 text-md font-semibold">{title}</h2>
      {lessons.map((lesson) => (
        <LessonNotes key={lesson.id} slug={slug} lesson={lesson} />
      ))}
    </section>
  ));
}

function LessonNotes({ slug, lesson }: { slug: string; lesson: NotedLesson }) {
  const { id, title, isThere, notes } = lesson;
  return (
    <section aria-label={title} className="mt-4">
      <h3 className="text-base font-semibold">
        {isThere ? (
          <Link href={paths.lesson(slug, id)} prefetch={false} className="tap hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </h3>
      {!isThere && <p className="text-xs text-muted-foreground">This lesson is hidden now.</p>}
      <ul>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            lessonId={id}
            pin={
              <NotePin
                note={note}
                href={isThere ? paths.lesson(slug, id, note.atSec === null ? {} : { t: note.atSec }) : null}
              />
            }
          />
        ))}
      </ul>
    </section>
  );
}
