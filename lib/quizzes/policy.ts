import { coursesVisibleTo, lessonsVisibleTo } from "@/lib/courses/policy";
import type { LessonAccess } from "@/lib/learning/access";
import { isAdmin, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";

type Startable = { access: LessonAccess; isEnrolled: boolean };

/** Quizzes whose page `viewer` may see: those of lessons and courses that he may see. */
export function quizzesVisibleTo(viewer: Viewer): Prisma.QuizWhereInput {
  return { lesson: { AND: [lessonsVisibleTo(viewer), { module: { course: coursesVisibleTo(viewer) } }] } };
}

/** Quizzes are for learners with a ground of their own: a preview or staff access takes none. */
export function canStartAttempt(viewer: Viewer, { access, isEnrolled }: Startable) {
  return viewer.id !== null && isEnrolled && access.kind === "allow" && access.ground !== "preview";
}

export function canSubmitAttempt(viewer: Viewer, attempt: { userId: string }) {
  return viewer.role === "system" || viewer.id === attempt.userId;
}

/** One's own; those in one's own courses; all for admins. */
export function attemptsReadableBy(viewer: Viewer): Prisma.QuizAttemptWhereInput {
  if (isAdmin(viewer)) return {};
  const userId = viewer.id ?? "";
  return { OR: [{ userId }, { quiz: { lesson: { module: { course: { instructorId: userId } } } } }] };
}
