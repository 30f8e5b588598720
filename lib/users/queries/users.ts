import "server-only";

import { db } from "@/lib/db";
import { literally } from "@/lib/literally";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { usersManagedBy } from "../policy";
import type { UserFilter } from "../schema";

const pageSize = 50;

/** The people of the platform, newest first, for the back office. */
export async function listUsers(viewer: Viewer, filter: UserFilter) {
  const where: Prisma.UserWhereInput = { AND: [usersManagedBy(viewer), asWhere(filter)] };
  const [rows, total] = await Promise.all([
    db.user.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
      relationLoadStrategy: "join",
      select: {
        id: true,
        username: true,
        email: true,
        firstName: true,
        lastName: true,
        profileImage: true,
        role: true,
        emailVerified: true,
        suspendedAt: true,
        suspendedReason: true,
        lastSignInAt: true,
        createdAt: true,
      },
    }),
    db.user.count({ where }),
  ]);
  const users = rows.map((row) => ({
    ...row,
    name: [row.firstName, row.lastName].filter(Boolean).join(" ") || row.username,
    isSelf: row.id === viewer.id,
  }));
  return { users, total, pageSize };
}

export type ListedUser = Awaited<ReturnType<typeof listUsers>>["users"][number];

function asWhere({ q, role, state }: UserFilter): Prisma.UserWhereInput {
  return {
    erasedAt: null,
    ...(role && { role }),
    ...(state === "suspended" && { suspendedAt: { not: null } }),
    ...(state === "unverified" && { emailVerified: false }),
    ...(state === "active" && { suspendedAt: null, emailVerified: true }),
    ...(q && { AND: q.split(/\s+/).map(has) }),
  };
}

/** Each word of a search may stand in another column: "Mia Ng" is a first and a last name. */
function has(word: string): Prisma.UserWhereInput {
  const contains = { contains: literally(word), mode: "insensitive" as const };
  return {
    OR: [{ username: contains }, { email: contains }, { firstName: contains }, { lastName: contains }],
  };
}
