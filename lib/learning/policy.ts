import type { Viewer } from "@/lib/viewer";
import type { Access } from "./access";

/** A ground of one's own opens learning; a preview or staff access only lets look. */
export function canLearn(viewer: Viewer, { access }: { access: Access }) {
  return viewer.id !== null && access.kind === "allow" && access.ground !== "preview";
}

/** Whoever may open the course, and everybody where it is free. */
export function canEnroll(viewer: Viewer, { access }: { access: Access }) {
  if (viewer.id === null) return false;
  return access.kind === "allow" ? access.ground !== "preview" : access.offer === "enroll";
}
