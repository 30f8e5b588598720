import { isAdmin, type Viewer } from "@/lib/viewer";
import type { Access, LessonAccess } from "./access";

/** A ground of one's own opens learning; a preview only lets look, and a locked lesson waits. */
export function canLearn(viewer: Viewer, { access }: { access: LessonAccess }) {
  return viewer.id !== null && access.kind === "allow" && access.ground !== "preview";
}

type Enrollable = { access: Access; course: { price: number | null } };

/** Whoever may open the course, and everybody where it is free. */
export function canEnroll(viewer: Viewer, { access, course }: Enrollable) {
  if (viewer.id === null) return false;
  if (access.kind === "allow") return access.ground !== "preview";
  return course.price === 0 && (access.reason === "no_ground" || access.reason === "ended");
}

/** Admins give courses away, and say why; not to themselves, who can open everything. */
export function canGiveCourse(viewer: Viewer, { userId }: { userId: string }) {
  return isAdmin(viewer) && viewer.id !== userId;
}

/** Notes are private: whoever is enrolled keeps their own, also after their access has ended. */
export function canKeepNotes(viewer: Viewer, { enrollment }: { enrollment: object | null }) {
  return viewer.id !== null && enrollment !== null;
}

/** Nobody else's, whoever asks. */
export function ownsNote(viewer: Viewer, { userId }: { userId: string }) {
  return viewer.id !== null && viewer.id === userId;
}

/** Putting courses aside is for whoever comes back to them. */
export function canSave(viewer: Viewer) {
  return viewer.id !== null;
}
