import Link from "next/link";
import { roleNames } from "@/components/layout/viewer";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { NameCell } from "@/components/ui/name-cell";
import { Status } from "@/components/ui/status";
import { None } from "@/components/ui/table";
import { formatDate } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ListedUser } from "@/lib/users/queries/users";
import { UserDialogs, UserMenu } from "./user-menu";

export function UserTable({ users }: { users: ListedUser[] }) {
  return (
    <>
      <DataTable
        label="Users"
        items={users}
        columns={[
          {
            head: "Person",
            cell: (user) => (
              <NameCell
                lead={<Avatar name={user.name} image={user.profileImage} />}
                name={
                  <Link href={paths.adminUser(user.id)} prefetch={false} className="hover:underline">
                    {user.name}
                  </Link>
                }
                detail={[user.username, user.email].filter(Boolean).join(" · ")}
              />
            ),
          },
          { head: "Role", cell: (user) => <UserRole user={user} /> },
          { head: "State", cell: (user) => <UserState user={user} /> },
          {
            head: "Last sign-in",
            quiet: true,
            cell: (user) => (user.lastSignInAt ? formatDate(user.lastSignInAt) : <None />),
          },
          { head: "Joined", quiet: true, cell: (user) => formatDate(user.createdAt) },
        ]}
        row={(user) => ({
          lead: <Avatar name={user.name} image={user.profileImage} />,
          title: user.name,
          href: paths.adminUser(user.id),
          badge: user.role !== "student" && <UserRole user={user} />,
          detail: user.email ?? user.username,
          note: (
            <>
              <UserState user={user} />
              {user.lastSignInAt && <span>Signed in {formatDate(user.lastSignInAt)}</span>}
            </>
          ),
        })}
        actions={(user) => <UserMenu user={user} />}
      />
      {users
        .filter((user) => !user.isSelf)
        .map((user) => (
          <UserDialogs key={user.id} user={user} />
        ))}
    </>
  );
}

/** Most people are students: only the others stand out. */
function UserRole({ user: { role } }: { user: Pick<ListedUser, "role"> }) {
  if (role === "student") return <span className="text-muted-foreground">{roleNames.student}</span>;
  return <Badge tone={role === "admin" ? "ink" : "neutral"}>{roleNames[role]}</Badge>;
}

export function UserState({ user }: { user: Pick<ListedUser, "suspendedAt" | "emailVerified"> }) {
  if (user.suspendedAt) return <Status tone="bad">Suspended</Status>;
  if (!user.emailVerified) return <Status tone="hollow">Unverified</Status>;
  return <Status tone="good">Active</Status>;
}
