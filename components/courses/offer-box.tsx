import { BookOpen, Building2, CircleCheck, EyeOff, KeyRound, Lock, type LucideIcon, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Rail } from "@/components/learning/rail";
import { ButtonLink } from "@/components/ui/button";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatDate, formatMoney } from "@/lib/format";
import { paths } from "@/lib/paths";
import { courseProgress } from "./course-progress";
import { EnrollForm } from "./enroll-form";
import type { OfferState } from "./offer-state";

type OfferBoxProps = { course: CourseDetail; state: OfferState; isGuest: boolean; plans: CourseBackground["plans"] };

/** What this course is to this person, and the one next step. */
export function OfferBox({ course, state, isGuest, plans }: OfferBoxProps) {
  switch (state.kind) {
    case "taken-down":
      return (
        <Told icon={TriangleAlert} tone="text-warning" title="Taken down by the platform">
          {course.takenDownReason ?? "Learners can’t see this course."}
          <OpenBuilder id={course.id} />
        </Told>
      );
    case "draft":
      return (
        <Told icon={EyeOff} title="Draft, visible only to its authors">
          Learners see the course once it is published.
          <OpenBuilder id={course.id} />
        </Told>
      );
    case "staff":
      return (
        <Told icon={BookOpen} title="You look after this course">
          You can open every lesson without enrolling.
          <OpenBuilder id={course.id}>
            <EnrollForm courseId={course.id} variant="outline" label="Enroll as a learner" />
          </OpenBuilder>
        </Told>
      );
    case "closed":
      return (
        <Told icon={Lock} title="No longer offered">
          Your results and certificates stay in My learning.
        </Told>
      );
    case "completed":
      return (
        <Told icon={CircleCheck} tone="text-brand" title="Completed">
          <time dateTime={state.at.toISOString()}>{formatDate(state.at)}</time>
          {state.isOpen && (
            <Actions>
              <ButtonLink size="lg" variant="outline" className="w-full" href={paths.learnCourse(course.slug)}>
                Review lessons
              </ButtonLink>
            </Actions>
          )}
        </Told>
      );
    case "enrolled":
      return <Enrolled course={course} />;
    case "included":
      return <Included course={course} state={state} />;
    case "free":
      return <Free course={course} isGuest={state.isGuest} />;
    case "ended":
      return <Ended course={course} state={state} plans={plans} />;
    default:
      return <Sold course={course} state={state} isGuest={isGuest} plans={plans} />;
  }
}

function Enrolled({ course }: { course: CourseDetail }) {
  const { text, percent, segments, next } = courseProgress(course.modules);
  return (
    <>
      <div className="flex items-baseline justify-between">
        <span className="text-md font-semibold">{text}</span>
        <span className="tnum text-sm text-muted-foreground">{percent}%</span>
      </div>
      <Rail segments={segments} label={null} className="mt-3" />
      {next && (
        <p className="mt-4 text-sm">
          <span className="text-muted-foreground">Next</span>&ensp;{next.number} {next.title}
        </p>
      )}
      <Actions>
        <ButtonLink size="lg" variant="brand" className="w-full" href={paths.learnCourse(course.slug)}>
          {percent === 0 ? "Start learning" : "Continue"}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Included({ course, state }: { course: CourseDetail; state: Extract<OfferState, { kind: "included" }> }) {
  const until = state.endsAt && <time dateTime={state.endsAt.toISOString()}>{formatDate(state.endsAt)}</time>;
  const enroll = <EnrollForm courseId={course.id} label="Enroll" />;
  if (state.ground === "license") {
    return (
      <Told icon={Building2} title="Paid for by your company">
        {until ? <>Your seat is valid until {until}</> : "You have a seat"}
        <Actions>{enroll}</Actions>
        <Note>Your company can see your progress and quiz scores, not your notes.</Note>
      </Told>
    );
  }
  return (
    <Told
      icon={CircleCheck}
      tone="text-brand"
      title={state.ground === "subscription" ? "Included in your plan" : "This course is yours"}
    >
      {until ? <>Until {until}</> : "Enroll to start; it stays open to you."}
      <Actions>{enroll}</Actions>
    </Told>
  );
}

function Free({ course, isGuest }: { course: CourseDetail; isGuest: boolean }) {
  return (
    <>
      <p className="text-2xl font-semibold">Free</p>
      <Actions>
        {isGuest ? (
          <ButtonLink size="lg" variant="brand" className="w-full" href={paths.signUp(paths.course(course.slug))}>
            Sign up to enroll
          </ButtonLink>
        ) : (
          <EnrollForm courseId={course.id} label="Enroll" />
        )}
        {isGuest && <PreviewLink course={course} />}
      </Actions>
      {isGuest && <SignInNote slug={course.slug}>You need an account so that quiz results can be saved.</SignInNote>}
    </>
  );
}

function Ended({
  course,
  state,
  plans,
}: Pick<OfferBoxProps, "course" | "plans"> & { state: Extract<OfferState, { kind: "ended" }> }) {
  const isSeat = state.by === "license";
  return (
    <Told icon={KeyRound} tone="text-warning" title={isSeat ? "Your seat has ended" : "Your plan has ended"}>
      Your progress is kept. {isSeat && "Ask your company admin for a new seat to go on. "}
      {state.isSold && course.price !== null && <>Sold for {formatMoney(course.price, course.currency)}. </>}
      <NotYet plans={plans} />
      <Actions>
        <PreviewLink course={course} />
      </Actions>
    </Told>
  );
}

function Sold({ course, state, isGuest, plans }: OfferBoxProps & { state: Extract<OfferState, { hadProgress: boolean }> }) {
  const isSold = state.kind === "sold" && course.price !== null;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-semibold">
          {isSold ? formatMoney(course.price ?? 0, course.currency) : "In a plan"}
        </span>
        <span className="text-sm text-muted-foreground">{isSold ? "one-time" : "not sold by itself"}</span>
      </p>
      <p className="mt-1 text-sm text-muted-foreground">
        <NotYet plans={plans} /> {state.hadProgress && "Your progress is kept."}
      </p>
      <Actions>
        <PreviewLink course={course} isMain />
      </Actions>
      {isGuest && <SignInNote slug={course.slug}>Have a seat, a plan or this course already?</SignInNote>}
    </>
  );
}

/** Honest until billing opens: what the course comes with, and that it can't be bought here today. */
function NotYet({ plans }: Pick<OfferBoxProps, "plans">) {
  const [plan] = plans;
  return (
    <>
      {plan && (
        <>
          Also in {plan.name}, {formatMoney(plan.price, plan.currency)} a {plan.period}.{" "}
        </>
      )}
      Purchases are not open on this site yet.
    </>
  );
}

function PreviewLink({ course, isMain = false }: { course: CourseDetail; isMain?: boolean }) {
  const preview = course.modules.flatMap(({ lessons }) => lessons).find(({ isPreview }) => isPreview);
  if (!preview) return null;
  return (
    <ButtonLink
      size="lg"
      variant={isMain ? "brand" : "outline"}
      className="w-full"
      href={paths.lesson(course.slug, preview.id)}
    >
      Start a free lesson
    </ButtonLink>
  );
}

function OpenBuilder({ id, children }: { id: number; children?: ReactNode }) {
  return (
    <Actions>
      <ButtonLink size="lg" className="w-full" href={paths.teachCourse(id)}>
        Open in builder
      </ButtonLink>
      {children}
    </Actions>
  );
}

type ToldProps = { icon: LucideIcon; tone?: string; title: string; children: ReactNode };

function Told({ icon: Icon, tone = "text-muted-foreground", title, children }: ToldProps) {
  return (
    <>
      <p className="flex items-center gap-2 text-md font-semibold">
        <Icon size={18} className={tone} />
        {title}
      </p>
      <div className="mt-1 text-sm text-muted-foreground">{children}</div>
    </>
  );
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-4 space-y-2">{children}</div>;
}

function Note({ children }: { children: ReactNode }) {
  return <p className="mt-3 text-xs text-muted-foreground">{children}</p>;
}

function SignInNote({ slug, children }: { slug: string; children: string }) {
  return (
    <Note>
      {children}{" "}
      <Link className="link" href={paths.signIn(paths.course(slug))}>
        Sign in
      </Link>
    </Note>
  );
}
