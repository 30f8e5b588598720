import { notFound, redirect } from "next/navigation";
import { nextLesson } from "@/lib/learning/outline";
import { getPlayerCourse } from "@/lib/learning/queries/player";
import { paths } from "@/lib/paths";
import { getViewer, requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

/** Leads on to the lesson that comes next for this person. */
export default async function LearnCoursePage({ params }: Props) {
  const { slug } = await params;
  const course = await getPlayerCourse(await getViewer(), slug);
  if (!course) notFound();
  await requireMember();

  const { access, enrollment, lessons, locks, lastLessonId } = course;
  const lesson = nextLesson(lessons, lastLessonId, locks) ?? lessons[0];
  const isStranger = access.kind === "deny" && !enrollment;
  redirect(lesson && !isStranger ? paths.lesson(slug, lesson.id) : paths.course(slug));
}
