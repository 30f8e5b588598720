import { Lock as LockIcon } from "lucide-react";
import type { ReactNode } from "react";
import { EnrollForm } from "@/components/courses/enroll-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { isHidden, type LessonAccess } from "@/lib/learning/access";
import { closedBecause } from "@/lib/learning/wording";
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
    access.kind === "lock" ? locked(course, access) : denied(course, access, isEnrolled);
  return (
    <ErrorState tone="neutral" icon={<LockIcon />} title={title} actions={action}>
      {text}
    </ErrorState>
  );
}

type State = { title: string; text: string; action: ReactNode };
type Denial = Extract<LessonAccess, { kind: "deny" }>;
type Lock = Extract<LessonAccess, { kind: "lock" }>;

function locked({ slug }: { slug: string }, lock: Lock): State {
  return {
    title: "This lesson is locked",
    text: closedBecause(lock) ?? "",
    action: <ButtonLink href={paths.lesson(slug, lock.opens.id)}>Go to that lesson</ButtonLink>,
  };
}

function denied(course: { id: number; slug: string }, denial: Denial, isEnrolled: boolean): State {
  const { reason, offer, lapse } = denial;
  const toCourse = <ButtonLink href={paths.course(course.slug)}>See the course page</ButtonLink>;
  if (isHidden(denial) || reason === "account") {
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
    const why = lapse ? closedBecause(denial) : "What opened this course to you has ended.";
    return {
      title: titles[lapse?.why ?? ""] ?? "Your access has ended",
      text: `${why} ${kept}`,
      action: toCourse,
    };
  }
  if (lapse) {
    const title = titles[lapse.why] ?? "This lesson is not open to you yet";
    return { title, text: closedBecause(denial) ?? "", action: toCourse };
  }
  return {
    title: "This lesson is part of a paid course",
    text: offer === "subscribe" ? "It comes with a plan." : "The course page says how to get it.",
    action: toCourse,
  };
}

const kept = "Your progress and results are kept.";

/** Where "has ended" would not be true. */
const titles: Partial<Record<string, string>> = {
  invited: "A seat waits for you",
  payment_pending: "Your payment is on its way",
  disputed: "Your access rests",
  company_billing: "Your access rests",
  payment_failed: "Your access rests",
};
