import type { Role } from "@/prisma/generated/enums";

export type { Role };

/** Where a request came from: for the audit log, sessions and rate limits. */
export type Origin = { requestId: string | null; ip: string | null; userAgent: string | null };

export type Member = Origin & {
  id: string;
  role: Role;
  username: string;
  name: string;
  image: string | null;
  companyId: number | null;
  emailVerified: boolean;
  sessionId: string;
  /** Notices not read yet, counted up to 10; known where a request's own session was read. */
  unread?: number;
};

export type Guest = Origin & { id: null; role: "guest" };
export type System = Origin & { id: null; role: "system" };

/** For whom a read or a write happens. Never built from what a browser sent. */
export type Viewer = Member | Guest | System;

const nowhere: Origin = { requestId: null, ip: null, userAgent: null };

/** Jobs, scripts and webhooks. */
export const system: System = { ...nowhere, id: null, role: "system" };

export function guest(origin: Origin = nowhere): Guest {
  return { ...origin, id: null, role: "guest" };
}

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.id !== null;
}

export function isAdmin(viewer: Viewer) {
  return viewer.role === "admin" || viewer.role === "system";
}
