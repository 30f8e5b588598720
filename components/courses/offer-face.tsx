import {
  BookOpen,
  Building2,
  CircleCheck,
  Clock,
  EyeOff,
  Gift,
  Lock,
  Mail,
  Scale,
  TriangleAlert,
} from "lucide-react";
import { Rail } from "@/components/learning/rail";
import type { CourseBackground } from "@/lib/courses/queries/course-background";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { formatMoney } from "@/lib/format";
import { courseProgress, resumePoint } from "./course-progress";
import { OfferLapse } from "./offer-lapse";
import { Day, LastDay, Note, SaleNote, Told } from "./offer-parts";
import type { OfferState } from "./offer-state";

type State<Kind extends OfferState["kind"]> = Extract<OfferState, { kind: Kind }>;

type OfferFaceProps = {
  course: CourseDetail;
  state: OfferState;
  plans: CourseBackground["plans"];
  /** Whose seat it is, was or would be. */
  company: string | null;
};

/** What the course is to this person, in words. */
export function OfferFace({ course, state, plans, company }: OfferFaceProps) {
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
    case "account":
      return (
        <Told icon={Lock} title="Your account is closed">
          Write to support if you think that is a mistake.
        </Told>
      );
    case "completed":
      return (
        <Told icon={CircleCheck} tone="text-brand" title="Completed">
          <Day date={state.at} />
          {state.grade !== null && `, final score ${state.grade}%`}
          {!state.isOpen && ". The lessons are closed; your notes, results and certificate stay yours."}
        </Told>
      );
    case "enrolled":
      return <Progress course={course} state={state} company={company} />;
    case "included":
      return <Included state={state} company={company} />;
    case "free":
      return <p className="text-2xl font-semibold">Free</p>;
    case "invited":
      return (
        <Told icon={Mail} tone="text-brand" title={`${company ?? "A company"} has a seat for you`}>
          Accept it with the link in the letter of invitation
          {state.until && (
            <>
              , until <Day date={state.until} />
            </>
          )}
          . It pays for this course.
        </Told>
      );
    case "pending":
      return (
        <Told icon={Clock} tone="text-warning" title="Payment is being confirmed">
          This usually takes under a minute. Reload the page to see it. Nothing is charged twice.
        </Told>
      );
    case "disputed":
      return (
        <Told icon={Scale} tone="text-warning" title="Your bank is looking at the payment">
          The course is closed until that is settled.{state.hadProgress && " Your progress is kept."}
        </Told>
      );
    case "ended":
      return <OfferLapse state={state} company={company} plans={plans} isSold={course.price !== null} />;
    case "sold":
    case "plan-only":
    case "not-offered":
      return <Sold course={course} state={state} plans={plans} />;
    default:
      return state satisfies never;
  }
}

type OfCompany = { company: string | null };

function Progress({
  course,
  state,
  company,
}: { course: CourseDetail; state: State<"enrolled"> } & OfCompany) {
  const { text, percent, segments } = courseProgress(course.modules);
  const { next } = resumePoint(course, state);
  return (
    <>
      <div className="flex items-baseline justify-between">
        <span className="text-md font-semibold">{text}</span>
        <span className="tnum text-sm text-muted-foreground">{percent === null ? "–" : `${percent}%`}</span>
      </div>
      <Rail segments={segments} label={null} className="mt-3" />
      {next && (
        <p className="mt-4 text-sm">
          <span className="text-muted-foreground">Next</span>&ensp;<span className="tnum">{next.number}</span>{" "}
          {next.title}
        </p>
      )}
      {state.isPastDue && (
        <Note>
          <PastDue state={state} company={company} />
        </Note>
      )}
    </>
  );
}

function Included({ state, company }: { state: State<"included"> } & OfCompany) {
  const { ground, endsAt, isPastDue } = state;
  const isSeat = ground === "license";
  const icon = isSeat ? Building2 : ground === "comp" ? Gift : CircleCheck;
  return (
    <Told icon={icon} {...(!isSeat && { tone: "text-brand" })} title={titleOf(ground, company)}>
      {isPastDue ? <PastDue state={state} company={company} /> : <Term isSeat={isSeat} endsAt={endsAt} />}
    </Told>
  );
}

function titleOf(ground: State<"included">["ground"], company: string | null) {
  switch (ground) {
    case "license":
      return `Paid for by ${company ?? "your company"}`;
    case "subscription":
      return "Included in your plan";
    case "comp":
      return "Given to you";
    case "purchase":
    case "free":
      return "This course is yours";
    case "staff":
    case "preview":
      return "Open to you";
    default:
      return ground satisfies never;
  }
}

function Term({ isSeat, endsAt }: { isSeat: boolean; endsAt: Date | null }) {
  if (!endsAt) return isSeat ? "Your seat has no end date." : "It stays open to you.";
  return (
    <>
      {isSeat ? "Your seat is valid until " : "Until "}
      <LastDay end={endsAt} />
    </>
  );
}

/** A payment failed, and the grace runs. */
function PastDue({ state, company }: { state: State<"included" | "enrolled"> } & OfCompany) {
  const payer =
    state.ground === "license"
      ? `${company ?? "Your company"} has a payment open`
      : "Your last payment failed";
  return (
    <>
      {payer}. The course stays open{state.endsAt && " until "}
      {state.endsAt && <LastDay end={state.endsAt} />}.
    </>
  );
}

type SoldProps = Pick<OfferFaceProps, "course" | "plans"> & {
  state: State<"sold" | "plan-only" | "not-offered">;
};

function Sold({ course, state, plans }: SoldProps) {
  const kept = state.hadProgress && " Your progress is kept.";
  if (state.kind === "not-offered") {
    return (
      <Told icon={Lock} title="Not on offer">
        No plan holds this course right now.{kept}
      </Told>
    );
  }
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
        {kept}
      </p>
    </>
  );
}
