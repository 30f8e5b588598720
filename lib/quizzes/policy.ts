import { isHidden, type LessonAccess } from "@/lib/learning/access";
import { isAdmin, type Viewer } from "@/lib/viewer";

type Startable = { access: LessonAccess; isEnrolled: boolean };

/** Whoever may know the course may see what its quizzes are like; what keeps them from taking one is said there. */
export function canSeeQuiz(access: LessonAccess) {
  return !isHidden(access);
}

/** Quizzes are for learners with a ground of their own: a preview or staff access takes none. */
export function canStartAttempt(viewer: Viewer, { access, isEnrolled }: Startable) {
  return viewer.id !== null && isEnrolled && access.kind === "allow" && access.ground !== "preview";
}

export function canSubmitAttempt(viewer: Viewer, attempt: { userId: string }) {
  return viewer.role === "system" || viewer.id === attempt.userId;
}

/** Its owner; its instructor and admins read the result. */
export function canReadAttempt(viewer: Viewer, attempt: { userId: string; instructorId: string }) {
  return viewer.id === attempt.userId || viewer.id === attempt.instructorId || isAdmin(viewer);
}
