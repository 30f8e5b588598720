import type { Metadata } from "next";
import { courseStates } from "@/components/courses/course-state";
import { ManagedCourseTable } from "@/components/courses/managed-course-table";
import { WorkPage } from "@/components/layout/work-page";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { listManagedCourses } from "@/lib/courses/queries/managed";
import { courseFilter } from "@/lib/courses/schema";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Courses" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const states = Object.entries(courseStates).map(([value, { label }]) => ({ value, label }));

export default async function AdminCoursesPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const query = courseFilter.parse(await searchParams);
  const list = await listManagedCourses(viewer, query);

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Courses" }]}
      title="Courses"
      description={plural(list.total, "course")}
    >
      <ListFilter
        action={paths.adminCourses()}
        query={query}
        search="Search by title or instructor"
        selects={[{ label: "State", name: "status", options: states }]}
      />
      <ListResult
        list={list}
        query={query}
        href={paths.adminCourses}
        noMatch={{ title: "No course fits this filter", text: "Try fewer words, or another state." }}
        none={{ title: "No courses yet", text: "Courses appear here as soon as an instructor begins one." }}
      >
        <ManagedCourseTable courses={list.courses} />
      </ListResult>
    </WorkPage>
  );
}
