import "server-only";

import { cache } from "react";
import { asViewer } from "@/lib/db";
import type { Viewer } from "@/lib/viewer";
import { usersManagedBy } from "../policy";

export type ManagedPerson = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

/** One person for the back office; null for anybody but admins, and once erased. */
export const getPerson = cache(async (viewer: Viewer, userId: string) => {
  const found = await asViewer(viewer, (tx) =>
    tx.user.findFirst({
      where: { AND: [usersManagedBy(viewer), { id: userId, erasedAt: null }] },
      relationLoadStrategy: "join",
      select: {
        ...{ id: true, username: true, email: true, emailVerified: true, firstName: true, lastName: true },
        ...{ profileImage: true, role: true, suspendedAt: true, suspendedReason: true },
        ...{ lastSignInAt: true, createdAt: true },
        company: { select: { name: true } },
      },
    }),
  );
  if (!found) return null;
  const { company, ...person } = found;
  return {
    ...person,
    name: [person.firstName, person.lastName].filter(Boolean).join(" ") || person.username,
    company: company?.name ?? null,
    isSelf: person.id === viewer.id,
  };
});
