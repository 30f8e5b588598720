import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CourseNotes } from "@/components/learning/course-notes";
import { PageHeader } from "@/components/layout/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { buttonClass } from "@/components/ui/button-class";
import { getCourseNotes } from "@/lib/learning/queries/notes";
import { paths } from "@/lib/paths";
import { requireMember } from "@/lib/session";

export const metadata: Metadata = { title: "Notes" };

type Props = { params: Promise<{ slug: string }> };

/** One's own notes of a course; they stay readable when access has ended. */
export default async function CourseNotesPage({ params }: Props) {
  const { slug } = await params;
  const viewer = await requireMember();
  const course = await getCourseNotes(viewer, slug);
  if (!course) notFound();
  const isEmpty = course.modules.length === 0;

  return (
    <main id="main" className="mx-auto w-full max-w-[54rem] flex-1 px-4 pt-6 pb-16 md:px-5">
      <Breadcrumb
        crumbs={[
          { label: "My learning", href: paths.learn() },
          { label: course.title, href: paths.learnCourse(slug) },
          { label: "Notes" },
        ]}
        phone="parent"
      />
      <div className="mt-3">
        <PageHeader
          size="student"
          title="Notes"
          description={`What you wrote in ${course.title}. Only you can see it.`}
          actions={
            !isEmpty && (
              <a href={paths.notesFile(slug)} download className={buttonClass({ variant: "outline" })}>
                <Download />
                Download as Markdown
              </a>
            )
          }
        />
      </div>
      <CourseNotes course={course} />
    </main>
  );
}
