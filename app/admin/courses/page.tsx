import type { Metadata } from "next";
import { ManagedCourseTable } from "@/components/courses/managed-course-table";
import { WorkPage } from "@/components/layout/work-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterSelect } from "@/components/ui/filter-select";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { listManagedCourses } from "@/lib/courses/queries/managed";
import { courseFilter } from "@/lib/courses/schema";
import { formatNumber } from "@/lib/format";
import { pageLinks } from "@/lib/page-links";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";

export const metadata: Metadata = { title: "Courses" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const states = [
  { value: "", label: "Any" },
  { value: "draft", label: "Draft" },
  { value: "published", label: "Published" },
  { value: "unlisted", label: "Unlisted" },
  { value: "archived", label: "Archived" },
];

export default async function AdminCoursesPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const filter = courseFilter.parse(await searchParams);
  const { courses, total, pageSize } = await listManagedCourses(viewer, filter);
  const { page, ...rest } = filter;
  const links = pageLinks({ page, pageSize, total, href: (n) => paths.adminCourses({ ...rest, page: n }) });

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Courses" }]}
      title="Courses"
      description={`${formatNumber(total)} courses`}
    >
      <FilterForm action={paths.adminCourses()} className="mt-5 flex flex-wrap items-center gap-2">
        <SearchInput
          label="Search by title or instructor"
          name="q"
          defaultValue={filter.q}
          shortcut="/"
          className="w-full sm:w-72"
        />
        <FilterSelect label="State" name="status" options={states} defaultValue={filter.status ?? ""} />
      </FilterForm>
      {courses.length === 0 ? (
        <EmptyState
          outline={<OutlineRows />}
          title="No course fits this filter"
          actions={
            <ButtonLink href={paths.adminCourses()} variant="outline">
              Clear the filter
            </ButtonLink>
          }
        >
          Try fewer words, or another state.
        </EmptyState>
      ) : (
        <>
          <ManagedCourseTable courses={courses} />
          <Pagination {...links} />
        </>
      )}
    </WorkPage>
  );
}
