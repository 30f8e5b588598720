import type { Access, Denial, Ground, Offer } from "@/lib/learning/access";
import type { Lapse } from "@/lib/learning/lapse";
import type { Place } from "@/lib/learning/queries/access";
import type { CourseStatus } from "@/prisma/generated/enums";

/** A ground that is over, in the ways the box tells apart; invitations and payments under way are states of their own. */
export type PastLapse = {
  ground: Exclude<Lapse["ground"], "invitation">;
  why: Exclude<Lapse["why"], "invited" | "payment_pending" | "disputed">;
  at: Date | null;
};

/** Which of its faces the offer box of a course shows. */
export type OfferState =
  | { kind: "taken-down" | "draft" | "staff" | "closed" | "account" }
  | { kind: "completed"; at: Date; certificateId: string | null; grade: number | null; isOpen: boolean }
  | { kind: "enrolled"; ground: Ground; endsAt: Date | null; isPastDue: boolean; place: Place }
  | { kind: "included"; ground: Ground; endsAt: Date | null; isPastDue: boolean }
  | { kind: "free"; isGuest: boolean }
  | { kind: "invited"; until: Date | null }
  | { kind: "pending" | "disputed"; hadProgress: boolean }
  | { kind: "ended"; lapse: PastLapse; offer: Offer; hadProgress: boolean }
  | { kind: "sold" | "plan-only" | "not-offered"; hadProgress: boolean };

type Subject = { status: CourseStatus; takenDownAt: Date | null; price: number | null };
type Enrolled = { completedAt: Date | null; certificate?: { id: string; grade: number | null } | null };

/**
 * One state out of the access rules' answer: what the person has wins over what they are offered, and
 * staff that do not learn the course see what it needs from them.
 */
export function offerState(
  course: Subject,
  access: Access,
  enrollment: Enrolled | null,
  place: Place = { lastLessonId: null, positionSec: null },
): OfferState {
  const isStaff = access.kind === "allow" && access.ground === "staff";
  if (isStaff && course.takenDownAt) return { kind: "taken-down" };
  if (isStaff && course.status === "draft") return { kind: "draft" };
  if (enrollment?.completedAt) {
    const { id: certificateId = null, grade = null } = enrollment.certificate ?? {};
    return {
      kind: "completed",
      at: enrollment.completedAt,
      certificateId,
      grade,
      isOpen: access.kind === "allow",
    };
  }
  if (access.kind === "deny") return deniedState(course, access, enrollment !== null);
  const { ground, endsAt, isPastDue } = access;
  if (enrollment) return { kind: "enrolled", ground, endsAt, isPastDue, place };
  return isStaff ? { kind: "staff" } : { kind: "included", ground, endsAt, isPastDue };
}

function deniedState({ price }: Subject, denial: Denial, hadProgress: boolean): OfferState {
  const { reason, offer, lapse } = denial;
  if (reason === "account") return { kind: "account" };
  if (reason === "not_published" || reason === "taken_down") return { kind: "closed" };
  if (offer === "accept_invite")
    return { kind: "invited", until: lapse?.why === "invited" ? lapse.at : null };
  if (offer === "enroll" || offer === "sign_in") return { kind: "free", isGuest: offer === "sign_in" };
  if (lapse?.why === "payment_pending") return { kind: "pending", hadProgress };
  if (lapse?.why === "disputed") return { kind: "disputed", hadProgress };
  const past = reason === "ended" && lapse ? asPast(lapse) : null;
  if (past) return { kind: "ended", lapse: past, offer, hadProgress };
  if (price !== null) return { kind: "sold", hadProgress };
  return { kind: offer === null ? "not-offered" : "plan-only", hadProgress };
}

function asPast({ ground, why, at }: Lapse): PastLapse | null {
  if (ground === "invitation" || why === "invited" || why === "payment_pending" || why === "disputed") {
    return null;
  }
  return { ground, why, at };
}
