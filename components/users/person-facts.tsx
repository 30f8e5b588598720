import type { ReactNode } from "react";
import { roleNames } from "@/components/layout/viewer";
import { formatDate } from "@/lib/format";
import type { ManagedPerson } from "@/lib/users/queries/person";
import { UserState } from "./user-table";

/** Who somebody is, for the back office. */
export function PersonFacts({ person }: { person: ManagedPerson }) {
  const { email, emailVerified, company, createdAt, lastSignInAt, suspendedAt, suspendedReason } = person;
  return (
    <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-3 border-y border-border py-4 text-sm md:grid-cols-4">
      <Fact name="Username">{person.username}</Fact>
      <Fact name="Address">
        {email ?? "None"}
        {email && !emailVerified && <span className="text-muted-foreground">, not proven</span>}
      </Fact>
      <Fact name="Role">{roleNames[person.role]}</Fact>
      <Fact name="State">
        <UserState user={person} />
        {suspendedAt && suspendedReason && (
          <span className="block text-xs text-muted-foreground">{suspendedReason}</span>
        )}
      </Fact>
      <Fact name="Company">{company ?? "None"}</Fact>
      <Fact name="Joined">{formatDate(createdAt)}</Fact>
      <Fact name="Last sign-in">{lastSignInAt ? formatDate(lastSignInAt) : "Never"}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted-foreground">{name}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  );
}
