import { isAdmin, type Viewer } from "@/lib/viewer";

export function isSelf(viewer: Viewer, subject: { userId: string }) {
  return viewer.id === subject.userId;
}

/** Nobody changes the role or the suspension of an account of one's own: the last admin would lock the door. */
export function canManageUser(viewer: Viewer, subject: { userId: string }) {
  return isAdmin(viewer) && viewer.id !== subject.userId;
}

/** Whom the back office may list; for anybody else nobody. */
export function usersManagedBy(viewer: Viewer) {
  return isAdmin(viewer) ? {} : { id: { in: [] } };
}
