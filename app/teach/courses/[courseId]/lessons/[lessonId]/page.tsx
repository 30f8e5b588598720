import { ListTree } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CourseOutline } from "@/components/courses/course-outline";
import { LessonForm } from "@/components/courses/lesson-form";
import { NewQuizForm } from "@/components/courses/new-quiz-form";
import { PublishButton } from "@/components/courses/publish-panel";
import { WorkPage } from "@/components/layout/work-page";
import { SideSheet, SideSheetButton } from "@/components/ui/side-sheet";
import { getBuilderCourse, getLessonDraft } from "@/lib/courses/queries/teaching";
import { renderMarkdown } from "@/lib/markdown";
import { paths } from "@/lib/paths";
import { readId } from "@/lib/read-id";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Lesson editor" };

type Props = { params: Promise<{ courseId: string; lessonId: string }> };

export default async function LessonEditorPage({ params }: Props) {
  const viewer = await requireRole("instructor", "admin");
  const { courseId, lessonId } = await params;
  const course = await getBuilderCourse(viewer, readId(courseId));
  const lesson = course && (await getLessonDraft(viewer, course.id, readId(lessonId)));
  if (!course || !lesson) notFound();
  const html = await renderMarkdown(lesson.content);

  return (
    <WorkPage
      crumbs={[
        { label: "Teaching", href: paths.teach() },
        { label: course.title, href: paths.teachCourse(course.id) },
        { label: lesson.title },
      ]}
      title={lesson.title}
      actions={
        <>
          <SideSheetButton sheet="outline" variant="outline">
            <ListTree />
            Outline
          </SideSheetButton>
          <PublishButton course={course} />
        </>
      }
    >
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <LessonForm lesson={lesson} />
          <section className="mt-10">
            <h2 className="mb-4 border-b border-border-strong pb-2 text-md font-semibold">
              As learners will read it
            </h2>
            <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
            {lesson.content.trim() === "" && (
              <p className="text-sm text-muted-foreground">Nothing is written yet.</p>
            )}
          </section>
        </div>
        <div>
          <SideSheet id="outline" title="Outline" role="complementary" className="lg:bg-transparent">
            <div className="max-lg:px-4 max-lg:pb-6">
              <h2 className="border-b border-border-strong pb-2 text-md font-semibold max-lg:hidden">
                Outline
              </h2>
              <CourseOutline course={course} current={{ lessonId: lesson.id }} />
            </div>
          </SideSheet>
          <NewQuizForm lessonId={lesson.id} />
        </div>
      </div>
    </WorkPage>
  );
}
