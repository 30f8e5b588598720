import type { Viewer } from "@/lib/viewer";
import type { CourseStatus } from "@/prisma/generated/enums";
import { type GroundFact, type Judgment, judge } from "./grounds";
import { hasStood, type Lapse, lapsesOf } from "./lapse";

export type CourseFacts = {
  instructorId: string;
  status: CourseStatus;
  isTakenDown: boolean;
  /** 0 is free, null is not sold by itself. */
  price: number | null;
  /** A plan that persons can take covers it. */
  isInPlan: boolean;
  isEnrolled: boolean;
  /** Enrolled, and the course is free or was then. */
  isEnrolledFree: boolean;
};

/** From the strongest to the weakest. */
export const groundOrder = [
  "staff",
  "purchase",
  "comp",
  "free",
  "license",
  "subscription",
  "preview",
] as const;
export type Ground = (typeof groundOrder)[number];

/** The best next step, from the best to the least. */
export type Offer =
  "accept_invite" | "sign_in" | "enroll" | "ask_company" | "renew" | "subscribe" | "buy" | null;

export type Denial = {
  kind: "deny";
  /** "ended" where some ground stood before; `lapse` says which, and why it does not count now. */
  reason: "account" | "taken_down" | "not_published" | "no_ground" | "ended";
  offer: Offer;
  /** The one that matters most for the next step; a payment under way and an invitation stand here too. */
  lapse: Lapse | null;
};

export type Access =
  | {
      kind: "allow";
      ground: Ground;
      /** Of the shown ground; where a payment has failed, the end of the grace. */
      endsAt: Date | null;
      isPastDue: boolean;
      grounds: Ground[];
    }
  | Denial;

/** The lesson that must be finished first. */
export type Blocker = { id: number; title: string };

export type LessonAccess = Access | { kind: "lock"; ground: Ground; opens: Blocker };

/** `isPreview` is a lesson that everybody may read; `isClosed` an account that is suspended or erased. */
export type Circumstances = { isPreview?: boolean; isClosed?: boolean };

type Standing = { ground: Ground; endsAt: Date | null; isPastDue: boolean };

/**
 * Whether `viewer` may open a course, by which ground, until when, and otherwise why not and the best next step.
 * A closed account and a takedown stop everything but staff in the second case. All other grounds only ever add
 * up: one more never takes access away.
 */
export function decide(
  viewer: Viewer,
  course: CourseFacts,
  facts: readonly GroundFact[],
  now: Date,
  { isPreview = false, isClosed = false }: Circumstances = {},
): Access {
  if (isClosed) return { kind: "deny", reason: "account", offer: null, lapse: null };
  const isStaff = viewer.role === "admin" || viewer.id === course.instructorId;
  if (course.isTakenDown && !isStaff) {
    return { kind: "deny", reason: "taken_down", offer: null, lapse: null };
  }

  const grounds: Standing[] = [
    ...(isStaff ? [endless("staff")] : []),
    ...entitlements(course, facts, now),
    ...(isPreview && isVisible(course) ? [endless("preview")] : []),
  ];
  const [strongest] = grounds;
  if (!strongest || (course.status === "draft" && !isStaff)) return deny(viewer, course, facts, now);
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

/** Whoever has no access to such a course is not told that it is there. */
export function isHidden(access: LessonAccess) {
  return access.kind === "deny" && (access.reason === "taken_down" || access.reason === "not_published");
}

/** Whether strangers may see that the course is there. */
function isVisible({ status, isTakenDown }: Pick<CourseFacts, "status" | "isTakenDown">) {
  return !isTakenDown && (status === "published" || status === "unlisted");
}

/** An archived course takes nobody new: seats and plans open it only to those who learn there already. */
function entitlements(course: CourseFacts, facts: readonly GroundFact[], now: Date): Standing[] {
  const isClosing = course.status === "archived" && !course.isEnrolled;
  return [
    ...longest("purchase", facts, now),
    ...longest("comp", facts, now),
    ...(course.isEnrolledFree ? [endless("free")] : []),
    ...(isClosing ? [] : [...longest("license", facts, now), ...longest("subscription", facts, now)]),
  ];
}

/** Of several grounds of one kind, the one that lasts longest. */
function longest(ground: Ground & GroundFact["ground"], facts: readonly GroundFact[], now: Date): Standing[] {
  const standing = facts
    .filter((fact) => fact.ground === ground)
    .map((fact) => judge(fact, now))
    .filter((judgment): judgment is Extract<Judgment, { counts: true }> => judgment.counts)
    .toSorted((a, b) => lasting(b.endsAt) - lasting(a.endsAt));
  return standing.slice(0, 1).map(({ endsAt, isPastDue }) => ({ ground, endsAt, isPastDue }));
}

function lasting(end: Date | null) {
  return end?.getTime() ?? Number.MAX_VALUE;
}

function endless(ground: Ground): Standing {
  return { ground, endsAt: null, isPastDue: false };
}

function deny(viewer: Viewer, course: CourseFacts, facts: readonly GroundFact[], now: Date): Denial {
  const lapses = lapsesOf(facts, now);
  const lapse = lapses[0] ?? null;
  if (!isVisible(course)) return { kind: "deny", reason: "not_published", offer: null, lapse };
  const reason = lapses.some(hasStood) ? "ended" : "no_ground";
  return { kind: "deny", reason, offer: bestOffer(viewer, course, lapses), lapse };
}

function bestOffer(viewer: Viewer, course: CourseFacts, lapses: readonly Lapse[]): Offer {
  if (lapses.some(({ why }) => why === "invited")) return "accept_invite";
  if (course.price === 0) return viewer.role === "guest" ? "sign_in" : "enroll";
  if (lapses.some(({ ground }) => ground === "license")) return "ask_company";
  if (lapses.some(({ ground }) => ground === "subscription")) return "renew";
  if (course.isInPlan) return "subscribe";
  return course.price === null ? null : "buy";
}
