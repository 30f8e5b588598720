import { Avatar } from "@/components/ui/avatar";
import { Badge, type Tone } from "@/components/ui/badge";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import { None, Table, Td, Th, Tr } from "@/components/ui/table";
import { roleNames } from "@/components/layout/viewer";
import { formatDate } from "@/lib/format";
import type { ListedUser } from "@/lib/users/queries/users";
import type { Role } from "@/lib/viewer";
import { UserDialogs, UserMenu } from "./user-menu";

const tones: Record<Role, Tone> = {
  student: "neutral",
  instructor: "neutral",
  company_admin: "neutral",
  admin: "ink",
};

export function UserTable({ users }: { users: ListedUser[] }) {
  return (
    <>
      <div className="mt-4 max-md:hidden">
        <Table label="Users">
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>Role</Th>
              <Th>State</Th>
              <Th>Last sign-in</Th>
              <Th>Joined</Th>
              <Th>
                <span className="sr-only">Actions</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <Tr key={user.id}>
                <Td tall>
                  <span className="flex items-center gap-3">
                    <Avatar name={user.name} image={user.profileImage} />
                    <span className="min-w-0">
                      <span className="block leading-4 font-medium">{user.name}</span>
                      <span className="block text-xs leading-4 text-muted-foreground">
                        {user.username}
                        {user.email && ` · ${user.email}`}
                      </span>
                    </span>
                  </span>
                </Td>
                <Td>
                  <Badge tone={tones[user.role]}>{roleNames[user.role]}</Badge>
                </Td>
                <Td>
                  <UserState user={user} />
                </Td>
                <Td quiet>{user.lastSignInAt ? formatDate(user.lastSignInAt) : <None />}</Td>
                <Td quiet>{formatDate(user.createdAt)}</Td>
                <Td className="text-right">
                  <UserMenu user={user} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
      <RowList className="mt-4">
        {users.map((user) => (
          <Row
            key={user.id}
            lead={<Avatar name={user.name} image={user.profileImage} />}
            title={user.name}
            badge={<Badge tone={tones[user.role]}>{roleNames[user.role]}</Badge>}
            detail={user.email ?? user.username}
            note={<UserState user={user} />}
            aside={<UserMenu user={user} />}
          />
        ))}
      </RowList>
      {users
        .filter((user) => !user.isSelf)
        .map((user) => (
          <UserDialogs key={user.id} user={user} />
        ))}
    </>
  );
}

function UserState({ user }: { user: ListedUser }) {
  if (user.suspendedAt) return <Status tone="bad">Suspended</Status>;
  if (!user.emailVerified) return <Status tone="hollow">Unverified</Status>;
  return <Status tone="good">Active</Status>;
}
