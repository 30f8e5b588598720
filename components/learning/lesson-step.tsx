import { ArrowRight, CircleCheck } from "lucide-react";
import { EnrollForm } from "@/components/courses/enroll-form";
import { ButtonLink } from "@/components/ui/button";
import type { Offer } from "@/lib/learning/access";
import type { LessonPage } from "@/lib/learning/queries/player";
import { secondsLeft } from "@/lib/learning/watched";
import { paths } from "@/lib/paths";
import { MarkComplete } from "./mark-complete";

type LessonStepProps = { page: LessonPage; next: { id: number } | null };

/** The one step that moves this person on from this lesson. */
export function LessonStep({ page, next }: LessonStepProps) {
  const { course, lesson, enrollment, courseAccess } = page;
  if (courseAccess.kind === "deny") return <OfferStep page={page} offer={courseAccess.offer} />;
  if (!enrollment) return <StartStep courseId={course.id} isStaff={courseAccess.ground === "staff"} />;
  if (lesson.isDone) {
    const isFinished = page.lessons.every(({ isDone }) => isDone);
    return <DoneStep slug={course.slug} next={next} isFinished={isFinished} />;
  }

  const quiz = lesson.quizzes.find(({ isPassed }) => !isPassed) ?? null;
  const { progress, video } = page.body ?? {};
  if (progress?.isRead && quiz) return <QuizStep quiz={quiz} />;
  const left = video?.duration ? secondsLeft(progress?.watched ?? [], video.duration) : null;
  return <MarkComplete lessonId={lesson.id} secondsLeft={left} quizTitle={quiz?.title ?? null} />;
}

type DoneStepProps = { slug: string; next: { id: number } | null; isFinished: boolean };

function DoneStep({ slug, next, isFinished }: DoneStepProps) {
  return (
    <div className="flex flex-1 items-center justify-center gap-4 md:flex-none">
      <p className="flex items-center gap-1.5 text-sm font-medium text-brand">
        <CircleCheck size={18} />
        {isFinished ? "Course finished" : "Completed"}
      </p>
      <ButtonLink
        href={next ? paths.lesson(slug, next.id) : paths.learn()}
        variant={next ? "brand" : "outline"}
        size="lg"
        className="max-md:flex-1"
      >
        {next ? "Next lesson" : "My learning"}
        <ArrowRight />
      </ButtonLink>
    </div>
  );
}

function QuizStep({ quiz }: { quiz: { id: number; title: string; isOpen: boolean } }) {
  return (
    <div className="flex flex-1 flex-col items-center gap-1 md:flex-none">
      <ButtonLink href={paths.quiz(quiz.id)} variant="brand" size="lg" className="max-md:w-full">
        {quiz.isOpen ? "Resume quiz" : "Take the quiz"}
        <ArrowRight />
      </ButtonLink>
      <p className="text-center text-xs text-muted-foreground">Pass “{quiz.title}” to complete this lesson</p>
    </div>
  );
}

function StartStep({ courseId, isStaff }: { courseId: number; isStaff: boolean }) {
  return (
    <div className="flex flex-1 flex-col gap-1 md:flex-none">
      <EnrollForm courseId={courseId} label="Start course" variant={isStaff ? "outline" : "brand"} />
      {isStaff && (
        <p className="text-center text-xs text-muted-foreground">
          You look in as staff. Nothing is recorded.
        </p>
      )}
    </div>
  );
}

/** Under a preview: how to get the rest. */
function OfferStep({ page: { course, lesson }, offer }: { page: LessonPage; offer: Offer }) {
  const here = paths.lesson(course.slug, lesson.id);
  if (offer === "enroll") {
    return (
      <div className="flex-1 md:w-44 md:flex-none">
        <EnrollForm courseId={course.id} label="Enroll for free" />
      </div>
    );
  }
  const isGuest = offer === "sign_in";
  return (
    <ButtonLink
      href={isGuest ? paths.signIn(here) : paths.course(course.slug)}
      variant="brand"
      size="lg"
      className="flex-1 md:flex-none"
    >
      {isGuest ? "Sign in to enroll" : "See the whole course"}
    </ButtonLink>
  );
}
