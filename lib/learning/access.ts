import type { Viewer } from "@/lib/viewer";
import type { CourseStatus, SubscriptionStatus } from "@/prisma/generated/enums";

export type CourseFacts = {
  instructorId: string;
  status: CourseStatus;
  isTakenDown: boolean;
  /** 0 is free, null is not sold by itself. */
  price: number | null;
  /** Enrolled while the course was free. */
  isEnrolledFree: boolean;
};

/** A reason that may open a course, as the database knows it. */
export type GroundFact =
  | { ground: "purchase"; status: string }
  | {
      ground: "subscription" | "license";
      status: SubscriptionStatus;
      endsAt: Date | null;
      firstFailedAt: Date | null;
    };

export type Ground = "staff" | "preview" | "purchase" | "free" | "license" | "subscription";

export type Offer = "sign_in" | "enroll" | "ask_company" | "renew" | "subscribe" | "buy" | null;

export type Access =
  | { kind: "allow"; ground: Ground; endsAt: Date | null; grounds: Ground[] }
  | { kind: "deny"; reason: "not_published" | "taken_down" | "no_ground" | "ended"; offer: Offer };

/** The lesson that must be finished first. */
export type Blocker = { id: number; title: string };

export type LessonAccess = Access | { kind: "lock"; ground: Ground; opens: Blocker };

const day = 24 * 60 * 60 * 1000;
const graceDays = { subscription: 7, license: 14 } as const;
const paidFor = new Set(["paid", "partially_refunded"]);

/**
 * Whether `viewer` may open a course, by which ground, until when, and otherwise the best next step.
 * Grounds only ever add up: one more never takes access away.
 * Pass `isPreview` for a lesson that everybody may read.
 */
export function decide(
  viewer: Viewer,
  course: CourseFacts,
  facts: GroundFact[],
  now: Date,
  { isPreview = false } = {},
): Access {
  const isStaff = viewer.role === "admin" || viewer.id === course.instructorId;
  if (course.isTakenDown && !isStaff) return { kind: "deny", reason: "taken_down", offer: null };

  const grounds = [
    ...(isStaff ? [{ ground: "staff" as const, endsAt: null }] : []),
    ...entitlements(course, facts, now),
    ...(isPreview && isVisible(course) ? [{ ground: "preview" as const, endsAt: null }] : []),
  ];
  const [strongest] = grounds;
  if (!strongest || (course.status === "draft" && !isStaff)) return denial(viewer, course, facts);
  return { kind: "allow", ...strongest, grounds: grounds.map(({ ground }) => ground) };
}

/**
 * The same for one lesson: `blocker` is what an ordered course asks for before it (see `locksOf`). It holds
 * back learners, but neither staff nor anybody from a lesson that everybody may read.
 */
export function holdBack(
  access: Access,
  { isPreview, blocker }: { isPreview: boolean; blocker: Blocker | null },
): LessonAccess {
  if (!blocker || isPreview || access.kind === "deny" || access.ground === "staff") return access;
  return { kind: "lock", ground: access.ground, opens: blocker };
}

/** Whether strangers may see that the course is there. */
function isVisible({ status, isTakenDown }: Pick<CourseFacts, "status" | "isTakenDown">) {
  return !isTakenDown && (status === "published" || status === "unlisted");
}

/** Whether a subscription in this state still entitles, counting the grace after a failed payment. */
export function isEntitled(fact: Extract<GroundFact, { endsAt: Date | null }>, now: Date) {
  if (fact.endsAt && fact.endsAt <= now && fact.status !== "past_due") return false;
  if (fact.status === "active" || fact.status === "trialing") return true;
  if (fact.status !== "past_due" || !fact.firstFailedAt) return false;
  return now.getTime() < fact.firstFailedAt.getTime() + graceDays[fact.ground] * day;
}

function entitlements(course: CourseFacts, facts: GroundFact[], now: Date) {
  const found: { ground: Ground; endsAt: Date | null }[] = [];
  if (facts.some((fact) => fact.ground === "purchase" && paidFor.has(fact.status))) {
    found.push({ ground: "purchase", endsAt: null });
  }
  if (course.isEnrolledFree) found.push({ ground: "free", endsAt: null });

  for (const ground of ["license", "subscription"] as const) {
    const running = facts.filter(
      (fact): fact is Extract<GroundFact, { endsAt: Date | null }> =>
        fact.ground === ground && isEntitled(fact, now),
    );
    if (running.length > 0) found.push({ ground, endsAt: latest(running.map(({ endsAt }) => endsAt)) });
  }
  return found;
}

function denial(viewer: Viewer, course: CourseFacts, facts: GroundFact[]): Access {
  if (!isVisible(course)) return { kind: "deny", reason: "not_published", offer: null };
  const hadTerm = facts.some(({ ground }) => ground !== "purchase");
  return { kind: "deny", reason: hadTerm ? "ended" : "no_ground", offer: bestOffer(viewer, course, facts) };
}

function bestOffer(viewer: Viewer, course: CourseFacts, facts: GroundFact[]): Offer {
  if (course.price === 0) return viewer.role === "guest" ? "sign_in" : "enroll";
  if (facts.some(({ ground }) => ground === "license")) return "ask_company";
  if (facts.some(({ ground }) => ground === "subscription")) return "renew";
  return course.price === null ? "subscribe" : "buy";
}

function latest(ends: (Date | null)[]) {
  if (ends.some((end) => end === null)) return null;
  return ends.reduce((a, b) => (a && b && a > b ? a : b), null);
}
