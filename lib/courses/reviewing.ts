import { percentDone } from "@/lib/learning/progress";
import type { Viewer } from "@/lib/viewer";
import type { reportReasons, reviewOrders } from "./schema";

/** How much of a course somebody must have done to speak of it. */
export const leastPercent = 30;

/** `open`: may write. `early`: not far enough. `author`: teaches it. `stranger`: is not enrolled. */
export type ReviewStanding = { kind: "open" | "author" | "stranger" } | { kind: "early"; percent: number };

type Reviewer = {
  isInstructor: boolean;
  enrollment: { isCompleted: boolean } | null;
  /** Lessons that learners see, and how many of them this person has finished. */
  required: number;
  done: number;
};

/** Whether somebody may review a course: at 30 percent of it, or once it was completed; nobody one's own. */
export function reviewStanding({ isInstructor, enrollment, required, done }: Reviewer): ReviewStanding {
  if (isInstructor) return { kind: "author" };
  if (!enrollment) return { kind: "stranger" };
  const percent = percentDone({ done, required, isCompleted: enrollment.isCompleted }) ?? 0;
  return percent >= leastPercent ? { kind: "open" } : { kind: "early", percent };
}

type ShownCourse = {
  instructor: { id: string };
  enrollment: { completedAt: Date | null } | null;
  modules: readonly { lessons: readonly { isDone: boolean }[] }[];
};

/** The same out of what a course page knows. */
export function standingIn(viewer: Viewer, { instructor, enrollment, modules }: ShownCourse) {
  const lessons = modules.flatMap((module) => module.lessons);
  return reviewStanding({
    isInstructor: viewer.id === instructor.id,
    enrollment: enrollment && { isCompleted: enrollment.completedAt !== null },
    required: lessons.length,
    done: lessons.filter(({ isDone }) => isDone).length,
  });
}

export const reasonNames: Record<(typeof reportReasons)[number], string> = {
  insult: "It insults or threatens somebody",
  advertising: "It is advertising",
  private: "It tells private things about somebody",
  off_topic: "It is not about this course",
  other: "Something else",
};

export const orderNames: Record<(typeof reviewOrders)[number], string> = {
  newest: "Newest",
  highest: "Highest",
  lowest: "Lowest",
};

/** What a report says to whoever looks at it. */
export function reportText({ reason, details }: { reason: (typeof reportReasons)[number]; details: string }) {
  if (reason === "other") return details;
  return details ? `${reasonNames[reason]}: ${details}` : reasonNames[reason];
}
