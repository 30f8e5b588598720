import { BookOpen, Building2, CircleCheck, EyeOff, KeyRound, Lock, TriangleAlert } from "lucide-react";
import { Rail } from "@/components/learning/rail";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatMoney } from "@/lib/format";
import { courseProgress } from "./course-progress";
import { EnrollForm } from "./enroll-form";
import { OfferAction, PreviewLink } from "./offer-action";
import { Actions, Day, LastDay, Note, SaleNote, SignInNote, Told } from "./offer-parts";
import type { OfferState } from "./offer-state";

type State<Kind extends OfferState["kind"]> = Extract<OfferState, { kind: Kind }>;
type OfferBoxProps = {
  course: CourseDetail;
  state: OfferState;
  isGuest: boolean;
  plans: CourseBackground["plans"];
};

/** What this course is to this person, and the next step. */
export function OfferBox({ course, state, isGuest, plans }: OfferBoxProps) {
  return (
    <>
      <Face course={course} state={state} plans={plans} />
      <Actions>
        <OfferAction course={course} state={state} />
        {state.kind === "staff" && (
          <EnrollForm courseId={course.id} variant="outline" label="Enroll as a learner" />
        )}
        {(state.kind === "ended" || (state.kind === "free" && isGuest)) && (
          <PreviewLink course={course} variant="outline" />
        )}
      </Actions>
      <SmallPrint slug={course.slug} state={state} isGuest={isGuest} />
    </>
  );
}

function Face({ course, state, plans }: Omit<OfferBoxProps, "isGuest">) {
  switch (state.kind) {
    case "taken-down":
      return (
        <Told icon={TriangleAlert} tone="text-warning" title="Taken down by the platform">
          {course.takenDownReason ?? "Learners can’t see this course."}
        </Told>
      );
    case "draft":
      return (
        <Told icon={EyeOff} title="Draft, visible only to its authors">
          Learners see the course once it is published.
        </Told>
      );
    case "staff":
      return (
        <Told icon={BookOpen} title="You look after this course">
          You can open every lesson without enrolling.
        </Told>
      );
    case "closed":
      return (
        <Told icon={Lock} title="No longer offered">
          Your results and certificates are kept.
        </Told>
      );
    case "completed":
      return (
        <Told icon={CircleCheck} tone="text-brand" title="Completed">
          <Day date={state.at} />
        </Told>
      );
    case "enrolled":
      return <Progress course={course} />;
    case "included":
      return <Included state={state} />;
    case "free":
      return <p className="text-2xl font-semibold">Free</p>;
    case "ended":
      return <Ended course={course} state={state} plans={plans} />;
    default:
      return <Sold course={course} state={state} plans={plans} />;
  }
}

function Progress({ course }: { course: CourseDetail }) {
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
          <span className="text-muted-foreground">Next</span>&ensp;<span className="tnum">{next.number}</span>{" "}
          {next.title}
        </p>
      )}
    </>
  );
}

function Included({ state: { ground, endsAt } }: { state: State<"included"> }) {
  if (ground === "license") {
    return (
      <Told icon={Building2} title="Paid for by your company">
        {endsAt ? "Your seat is valid until " : "Your seat has no end date."}
        {endsAt && <LastDay end={endsAt} />}
      </Told>
    );
  }
  return (
    <Told
      icon={CircleCheck}
      tone="text-brand"
      title={ground === "subscription" ? "Included in your plan" : "This course is yours"}
    >
      {endsAt ? "Until " : "It stays open to you."}
      {endsAt && <LastDay end={endsAt} />}
    </Told>
  );
}

type UnboughtProps = Pick<OfferBoxProps, "course" | "plans">;

function Ended({ course, state, plans }: UnboughtProps & { state: State<"ended"> }) {
  const isSeat = state.by === "license";
  return (
    <Told icon={KeyRound} tone="text-warning" title={isSeat ? "Your seat has ended" : "Your plan has ended"}>
      Your progress is kept.{" "}
      {isSeat ? (
        "Ask your company admin for a new seat to go on. "
      ) : (
        <SaleNote plans={plans} isSold={course.price !== null} />
      )}
    </Told>
  );
}

function Sold({ course, state, plans }: UnboughtProps & { state: State<"sold" | "plan-only"> }) {
  const isSold = state.kind === "sold";
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-2xl font-semibold">
          {isSold ? formatMoney(course.price ?? 0, course.currency) : "In a plan"}
        </span>
        <span className="text-sm text-muted-foreground">{isSold ? "one-time" : "not sold by itself"}</span>
      </p>
      <p className="mt-1 text-sm text-muted-foreground">
        <SaleNote plans={plans} isSold={isSold} />
        {state.hadProgress && " Your progress is kept."}
      </p>
    </>
  );
}

function SmallPrint({ slug, state, isGuest }: { slug: string; state: OfferState; isGuest: boolean }) {
  if (state.kind === "free") {
    const why = "You need an account so that quiz results can be saved.";
    return isGuest ? <SignInNote slug={slug}>{why}</SignInNote> : null;
  }
  if (isGuest) return <SignInNote slug={slug}>Have a seat, a plan or this course already?</SignInNote>;
  if (state.kind === "included" && state.ground === "license") {
    return <Note>Your company can see your progress and quiz scores, not your notes.</Note>;
  }
  return null;
}
