import type { Metadata } from "next";
import { WorkPage } from "@/components/layout/work-page";
import { EmptyState, OutlineRows } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterSelect } from "@/components/ui/filter-select";
import { ButtonLink } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { SearchInput } from "@/components/ui/search-input";
import { UserTable } from "@/components/users/user-table";
import { formatNumber } from "@/lib/format";
import { pageLinks } from "@/lib/page-links";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";
import { listUsers } from "@/lib/users/queries/users";
import { userFilter } from "@/lib/users/schema";

export const metadata: Metadata = { title: "Users" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const roles = [
  { value: "", label: "Any" },
  { value: "student", label: "Student" },
  { value: "instructor", label: "Instructor" },
  { value: "company_admin", label: "Company admin" },
  { value: "admin", label: "Platform admin" },
];

const states = [
  { value: "", label: "Any" },
  { value: "active", label: "Active" },
  { value: "unverified", label: "Unverified" },
  { value: "suspended", label: "Suspended" },
];

export default async function UsersPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const filter = userFilter.parse(await searchParams);
  const { users, total, pageSize } = await listUsers(viewer, filter);
  const { page, ...rest } = filter;
  const links = pageLinks({ page, pageSize, total, href: (n) => paths.adminUsers({ ...rest, page: n }) });

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Users" }]}
      title="Users"
      description={`${formatNumber(total)} people`}
    >
      <FilterForm action={paths.adminUsers()} className="mt-5 flex flex-wrap items-center gap-2">
        <SearchInput
          label="Search by name or address"
          name="q"
          defaultValue={filter.q}
          shortcut="/"
          className="w-full sm:w-72"
        />
        <FilterSelect label="Role" name="role" options={roles} defaultValue={filter.role ?? ""} />
        <FilterSelect label="State" name="state" options={states} defaultValue={filter.state ?? ""} />
      </FilterForm>
      {users.length === 0 ? (
        <EmptyState
          outline={<OutlineRows />}
          title="Nobody fits this filter"
          actions={
            <ButtonLink href={paths.adminUsers()} variant="outline">
              Clear the filter
            </ButtonLink>
          }
        >
          Try fewer words, or another role or state.
        </EmptyState>
      ) : (
        <>
          <UserTable users={users} />
          <Pagination {...links} />
        </>
      )}
    </WorkPage>
  );
}
