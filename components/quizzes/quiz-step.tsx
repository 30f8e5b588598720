import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { EnrollForm } from "@/components/courses/enroll-form";
import { ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { closedBecause } from "@/lib/learning/wording";
import { paths } from "@/lib/paths";
import { startAttemptAction } from "@/lib/quizzes/actions";
import type { QuizPage } from "@/lib/quizzes/queries/quiz";
import { untilThen } from "@/lib/quizzes/wording";

/** The one next step: start, resume, enroll, or what is missing. */
export function QuizStep({ page }: { page: QuizPage }) {
  const { quiz, standing, canStart, isEnrolled, access, course, now } = page;
  const { open, attemptsLeft, waitUntil } = standing;

  if (open) {
    return (
      <Step
        note={
          open.deadlineAt ? `The time is over ${untilThen(open.deadlineAt, now)}.` : "Your answers are saved."
        }
      >
        <ButtonLink href={paths.attempt(open.id)} variant="brand" size="hero" className="max-md:w-full">
          Resume attempt {open.attemptNo}
        </ButtonLink>
      </Step>
    );
  }
  if (access.kind === "deny" || access.kind === "lock" || access.ground === "preview")
    return <Closed page={page} />;
  if (!isEnrolled) {
    const isStaff = access.ground === "staff";
    return (
      <Step
        note={
          isStaff
            ? "You look in as staff. To take the quiz yourself, enroll like a learner."
            : "Enroll to take the quiz."
        }
      >
        <div className="w-full md:w-44">
          <EnrollForm courseId={course.id} label="Start course" variant={isStaff ? "outline" : "brand"} />
        </div>
      </Step>
    );
  }
  if (quiz.questions === 0) return <Notice className="mt-8" title="This quiz has no questions yet" />;
  if (attemptsLeft === 0) {
    return (
      <Notice className="mt-8" title="You have used all attempts">
        Your results stay here.
      </Notice>
    );
  }
  if (waitUntil) {
    return (
      <Notice className="mt-8" title={`You can try again ${untilThen(waitUntil, now)}`}>
        <a href={paths.lesson(course.slug, page.lesson.id)} className="link">
          Read the lesson once more
        </a>
      </Notice>
    );
  }
  if (!canStart) return null;
  return (
    <Step note={quiz.timeLimit === null ? undefined : "The clock starts with the first question."}>
      <Form action={startAttemptAction}>
        <input type="hidden" name="quizId" value={quiz.id} />
        <SubmitButton
          variant={standing.hasPassed ? "outline" : "brand"}
          size="hero"
          className="max-md:w-full"
        >
          {page.attempts.length === 0 ? "Start quiz" : "Start a new attempt"}
        </SubmitButton>
      </Form>
    </Step>
  );
}

function Step({ note, children }: { note?: string | undefined; children: ReactNode }) {
  return (
    <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 max-md:flex-col max-md:items-stretch">
      {children}
      {note && <p className="text-sm text-muted-foreground">{note}</p>}
    </div>
  );
}

function Closed({ page: { access, course } }: { page: QuizPage }) {
  const { title, text, action } = reasonOf(access, course);
  return (
    <div className="mt-8">
      <ErrorState tone="neutral" icon={<Lock />} title={title} actions={action}>
        {text}
      </ErrorState>
    </div>
  );
}

function reasonOf(access: QuizPage["access"], { id, slug }: QuizPage["course"]) {
  const toCourse = <ButtonLink href={paths.course(slug)}>See the course page</ButtonLink>;
  if (access.kind === "lock") {
    return {
      title: "This quiz is locked",
      text: closedBecause(access) ?? "",
      action: <ButtonLink href={paths.lesson(slug, access.opens.id)}>Go to that lesson</ButtonLink>,
    };
  }
  if (access.kind === "deny" && access.offer === "enroll") {
    return {
      title: "Enroll to take this quiz",
      text: "The course is free.",
      action: (
        <div className="w-40">
          <EnrollForm courseId={id} label="Enroll for free" />
        </div>
      ),
    };
  }
  if (access.kind === "deny" && access.reason === "ended") {
    return {
      title: "Your access has ended",
      text: `${closedBecause(access)} Your results are kept.`,
      action: toCourse,
    };
  }
  if (access.kind === "deny" && access.reason !== "no_ground") {
    return {
      title: "This course is not available right now",
      text: "It was taken offline. Your results are kept.",
      action: <ButtonLink href={paths.learn()}>My learning</ButtonLink>,
    };
  }
  return {
    title: "This quiz is for learners of the course",
    text: "The course page says how to get it.",
    action: toCourse,
  };
}
