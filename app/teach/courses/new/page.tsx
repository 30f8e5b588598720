import type { Metadata } from "next";
import { NewCourseForm } from "@/components/courses/new-course-form";
import { WorkPage } from "@/components/layout/work-page";
import { listCategories } from "@/lib/courses/queries/teaching";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "New course" };

export default async function NewCoursePage() {
  const viewer = await requireRole("instructor", "admin");
  const categories = await listCategories(viewer);
  return (
    <WorkPage
      crumbs={[{ label: "Teaching", href: paths.teach() }, { label: "New course" }]}
      title="New course"
      description="Three things to begin with. All of them can change later, and nobody sees the course until you publish it."
    >
      <NewCourseForm categories={categories} />
    </WorkPage>
  );
}
