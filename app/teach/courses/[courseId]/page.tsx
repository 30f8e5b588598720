import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CourseForm } from "@/components/courses/course-form";
import { CourseOutline } from "@/components/courses/course-outline";
import { CourseState } from "@/components/courses/course-state";
import { PublishBlockers, PublishButton } from "@/components/courses/publish-panel";
import { WorkPage } from "@/components/layout/work-page";
import { ButtonLink } from "@/components/ui/button";
import { getBuilderCourse, listCategories } from "@/lib/courses/queries/teaching";
import { paths } from "@/lib/paths";
import { readId } from "@/lib/read-id";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Course builder" };

export default async function CourseBuilderPage({ params }: { params: Promise<{ courseId: string }> }) {
  const viewer = await requireRole("instructor", "admin");
  const course = await getBuilderCourse(viewer, readId((await params).courseId));
  if (!course) notFound();
  const categories = await listCategories(viewer);

  return (
    <WorkPage
      crumbs={[{ label: "Teaching", href: paths.teach() }, { label: course.title }]}
      title={course.title}
      description={<CourseState course={course} />}
      actions={
        <>
          <ButtonLink href={paths.teachCertificates(course.id)} variant="outline">
            Certificates
          </ButtonLink>
          <ButtonLink href={paths.course(course.slug)} variant="outline">
            Course page
          </ButtonLink>
          <PublishButton course={course} />
        </>
      }
    >
      <PublishBlockers blockers={course.blockers} />
      <div className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section>
          <h2 className="border-b border-border-strong pb-2 text-md font-semibold">Outline</h2>
          <CourseOutline course={course} />
        </section>
        <section>
          <h2 className="mb-4 border-b border-border-strong pb-2 text-md font-semibold">Details</h2>
          <CourseForm course={course} categories={categories} />
        </section>
      </div>
    </WorkPage>
  );
}
