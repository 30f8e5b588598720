import type { Viewer } from "@/lib/viewer";
import type { Access, LessonAccess } from "./access";

/** A ground of one's own opens learning; a preview only lets look, and a locked lesson waits. */
export function canLearn(viewer: Viewer, { access }: { access: LessonAccess }) {
  return viewer.id !== null && access.kind === "allow" && access.ground !== "preview";
}

/** Whoever may open the course, and everybody where it is free. */
export function canEnroll(viewer: Viewer, { access }: { access: Access }) {
  if (viewer.id === null) return false;
  return access.kind === "allow" ? access.ground !== "preview" : access.offer === "enroll";
}
