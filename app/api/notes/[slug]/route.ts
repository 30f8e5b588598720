import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { notesAsMarkdown } from "@/lib/learning/note-export";
import { getCourseNotes } from "@/lib/learning/queries/notes";
import { machineDoor } from "@/lib/machine-door";
import { paths } from "@/lib/paths";
import { isMember } from "@/lib/viewer";

/** One's own notes of a course, as a Markdown file. */
export const GET = machineDoor<{ slug: string }>(async (viewer, _request, { slug }) => {
  if (!isMember(viewer)) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
  const course = await getCourseNotes(viewer, slug);
  if (!course) throw new AppError("NOT_FOUND", "We can’t find that course among yours.");
  const linkTo = (lessonId: number, t?: number) =>
    new URL(paths.lesson(course.slug, lessonId, t === undefined ? {} : { t }), env.APP_URL).href;
  return new Response(notesAsMarkdown(course, linkTo), {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${course.slug}-notes.md"`,
      "cache-control": "private, no-store",
    },
  });
});
