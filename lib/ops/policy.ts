import { isAdmin, type Viewer } from "@/lib/viewer";

export function canOperate(viewer: Viewer) {
  return isAdmin(viewer);
}

/** Whoever is signed in has notices of their own; loading them finds no others. */
export function hasNotices(viewer: Viewer) {
  return viewer.id !== null;
}
