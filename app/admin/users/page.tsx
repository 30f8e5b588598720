import type { Metadata } from "next";
import { roleNames } from "@/components/layout/viewer";
import { WorkPage } from "@/components/layout/work-page";
import { ListFilter } from "@/components/ui/list-filter";
import { ListResult } from "@/components/ui/list-result";
import { UserTable } from "@/components/users/user-table";
import { plural } from "@/lib/format";
import { paths } from "@/lib/paths";
import { requireRole } from "@/lib/session";
import { listUsers } from "@/lib/users/queries/users";
import { userFilter } from "@/lib/users/schema";

export const metadata: Metadata = { title: "Users" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const roles = Object.entries(roleNames).map(([value, label]) => ({ value, label }));

const states = [
  { value: "active", label: "Active" },
  { value: "unverified", label: "Unverified" },
  { value: "suspended", label: "Suspended" },
];

export default async function UsersPage({ searchParams }: Props) {
  const viewer = await requireRole("admin");
  const query = userFilter.parse(await searchParams);
  const list = await listUsers(viewer, query);

  return (
    <WorkPage
      crumbs={[{ label: "Back office", href: paths.admin() }, { label: "Users" }]}
      title="Users"
      description={plural(list.total, "person", "people")}
    >
      <ListFilter
        action={paths.adminUsers()}
        query={query}
        search="Search by name or address"
        selects={[
          { label: "Role", name: "role", options: roles },
          { label: "State", name: "state", options: states },
        ]}
      />
      <ListResult
        list={list}
        query={query}
        href={paths.adminUsers}
        noMatch={{ title: "Nobody fits this filter", text: "Try fewer words, or another role or state." }}
      >
        <UserTable users={list.users} />
      </ListResult>
    </WorkPage>
  );
}
