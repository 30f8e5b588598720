import "server-only";

import { decode, encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { clock } from "./clock";
import { db } from "./db";
import { env } from "./env";
import { paths } from "./paths";
import { originOf } from "./request";
import { sessionSeconds } from "./session-length";
import { guest, isMember, type Member, type Role, type Viewer } from "./viewer";

/** How stale `last_seen_at` may get before a request writes it again. */
const seenEveryMs = 5 * 60 * 1000;

function sessionCookieName() {
  return env.APP_URL.startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/**
 * Who is asking. The cookie holds only ids: the session and the person are read from the database at each
 * request, so signing out, a new role or a suspension counts at once.
 */
export const getViewer = cache(async (): Promise<Viewer> => {
  const origin = originOf(await headers());
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const sessionId = cookie ? await readToken(cookie) : null;
  const member = sessionId ? await findMember(sessionId) : null;
  return member ? { ...origin, ...member } : guest(origin);
});

/** The signed-in person, or a way to the sign-in page and back. */
export async function requireMember(): Promise<Member> {
  const viewer = await getViewer();
  if (isMember(viewer)) return viewer;
  return redirect(paths.signIn((await headers()).get("x-path") ?? undefined));
}

/** The signed-in person in one of these roles; for anybody else the page does not exist. */
export async function requireRole(...roles: Role[]): Promise<Member> {
  const member = await requireMember();
  return roles.includes(member.role) ? member : notFound();
}

export async function writeSessionCookie(sessionId: string) {
  const token = await encode({ token: { sid: sessionId }, secret: env.AUTH_SECRET, maxAge: sessionSeconds });
  (await cookies()).set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env.APP_URL.startsWith("https:"),
    maxAge: sessionSeconds,
  });
}

export async function clearSessionCookie() {
  (await cookies()).delete(sessionCookieName());
}

async function readToken(cookie: string) {
  try {
    const token = await decode({ token: cookie, secret: env.AUTH_SECRET });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

async function findMember(sessionId: string) {
  const now = clock.now();
  const session = await db.userSession.findFirst({
    where: { id: sessionId, expiresAt: { gt: now }, user: { suspendedAt: null, erasedAt: null } },
    relationLoadStrategy: "join",
    select: { lastSeenAt: true, user: { select: memberFields } },
  });
  if (!session) return null;

  if (now.getTime() - session.lastSeenAt.getTime() > seenEveryMs) await touch(sessionId, now);
  const { firstName, lastName, profileImage, notifications, ...user } = session.user;
  const name = [firstName, lastName].filter(Boolean).join(" ") || user.username;
  return { ...user, name, image: profileImage, sessionId, unread: notifications.length };
}

const memberFields = {
  id: true,
  role: true,
  username: true,
  firstName: true,
  lastName: true,
  profileImage: true,
  companyId: true,
  emailVerified: true,
  // Some, for the bell, which says "9+" from ten on: a count would read them all.
  notifications: { where: { readAt: null }, select: { id: true }, take: 10 },
} as const;

async function touch(id: string, now: Date) {
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
  await db.userSession.updateMany({ where: { id }, data: { lastSeenAt: now, expiresAt } });
}
