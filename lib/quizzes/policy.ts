import type { Access } from "@/lib/learning/access";
import type { Viewer } from "@/lib/viewer";

type Startable = { access: Access; isEnrolled: boolean };

/** Quizzes are for learners with a ground of their own: a preview or staff access takes none. */
export function canStartAttempt(viewer: Viewer, { access, isEnrolled }: Startable) {
  return viewer.id !== null && isEnrolled && access.kind === "allow" && access.ground !== "preview";
}

export function canSubmitAttempt(viewer: Viewer, attempt: { userId: string }) {
  return viewer.role === "system" || viewer.id === attempt.userId;
}

/** Its owner; its instructor and admins read the result. */
export function canReadAttempt(viewer: Viewer, attempt: { userId: string; instructorId: string }) {
  return viewer.id === attempt.userId || viewer.id === attempt.instructorId || viewer.role === "admin";
}
