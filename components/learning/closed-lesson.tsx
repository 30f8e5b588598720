import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EnrollForm } from "@/components/courses/enroll-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { LessonAccess } from "@/lib/learning/access";
import { paths } from "@/lib/paths";

type ClosedLessonProps = {
  course: { id: number; slug: string };
  access: Exclude<LessonAccess, { kind: "allow" }>;
  /** Then there was access once. */
  isEnrolled: boolean;
};

/** In place of a lesson that this person can’t open now: why, what is kept, and the next step. */
export function ClosedLesson({ course, access, isEnrolled }: ClosedLessonProps) {
  const { title, text, action } =
    access.kind === "lock" ? locked(course, access.opens) : denied(course, access, isEnrolled);
  return (
    <ErrorState tone="neutral" icon={<Lock />} title={title} actions={action}>
      {text}
    </ErrorState>
  );
}

type State = { title: string; text: string; action: ReactNode };
type Denial = Extract<LessonAccess, { kind: "deny" }>;

function locked({ slug }: { slug: string }, opens: { id: number; title: string }): State {
  return {
    title: "This lesson is locked",
    text: `The lessons of this course open one after the other. Finish “${opens.title}” first.`,
    action: <ButtonLink href={paths.lesson(slug, opens.id)}>Go to that lesson</ButtonLink>,
  };
}

function denied(course: { id: number; slug: string }, { reason, offer }: Denial, isEnrolled: boolean): State {
  const toCourse = <ButtonLink href={paths.course(course.slug)}>See the course page</ButtonLink>;
  if (reason === "taken_down" || reason === "not_published") {
    return {
      title: "This course is not available right now",
      text: "It was taken offline. Your progress and results are kept.",
      action: (
        <ButtonLink href={paths.learn()} variant="outline">
          My learning
        </ButtonLink>
      ),
    };
  }
  if (offer === "enroll") {
    return {
      title: "Enroll to open this lesson",
      text: "The course is free. Your progress is kept from the first lesson on.",
      action: (
        <div className="w-40">
          <EnrollForm courseId={course.id} label="Enroll for free" />
        </div>
      ),
    };
  }
  if (reason === "ended" || isEnrolled) {
    const text = `${endedBecause[offer ?? ""] ?? "What opened this course to you has ended."} Your progress and results are kept.`;
    return { title: "Your access has ended", text, action: toCourse };
  }
  return {
    title: "This lesson is part of a paid course",
    text: offer === "subscribe" ? "It comes with a plan." : "The course page says how to get it.",
    action: toCourse,
  };
}

const endedBecause: Partial<Record<string, string>> = {
  ask_company:
    "Your company’s seat no longer covers this course. Ask whoever runs training there for a new one.",
  renew: "Your subscription no longer covers this course.",
};
