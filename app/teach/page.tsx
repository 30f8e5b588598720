import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { TaughtCourseTable } from "@/components/courses/taught-course-table";
import { WorkPage } from "@/components/layout/work-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { listTaughtCourses } from "@/lib/courses/queries/teaching";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Teaching" };

export default async function TeachPage() {
  const viewer = await requireRole("instructor", "admin");
  const courses = await listTaughtCourses(viewer);
  const create = (
    <ButtonLink href={paths.newCourse()}>
      <Plus />
      New course
    </ButtonLink>
  );
  return (
    <WorkPage crumbs={[{ label: "Teaching" }]} title="My courses" actions={courses.length > 0 && create}>
      {courses.length === 0 ? (
        <EmptyState outline={<OutlineRows />} title="No courses yet" actions={create}>
          A course begins as a draft that only you see. Write a lesson, add a quiz, publish when it is ready.
        </EmptyState>
      ) : (
        <TaughtCourseTable courses={courses} />
      )}
    </WorkPage>
  );
}
