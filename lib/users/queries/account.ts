import "server-only";

import { db } from "@/lib/db";
import { isMember, type Member, type Viewer } from "@/lib/viewer";
import { deviceName } from "../device";

/** The viewer's own profile, as the account pages edit it. */
export async function getProfile(viewer: Member) {
  return db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      username: true,
      email: true,
      firstName: true,
      lastName: true,
      bio: true,
      profileImage: true,
      learningStyles: true,
      createdAt: true,
    },
  });
}

/** Where the viewer is signed in, this device first, then by last use. */
export async function listSessions(viewer: Viewer) {
  if (!isMember(viewer)) return [];
  const rows = await db.userSession.findMany({
    where: { userId: viewer.id, expiresAt: { gt: new Date() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, userAgent: true, ip: true, createdAt: true, lastSeenAt: true },
  });
  return rows
    .map(({ userAgent, ...row }) => ({
      ...row,
      device: deviceName(userAgent),
      isThis: row.id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}
