import type { Access, Ground } from "@/lib/learning/access";
import type { CourseStatus } from "@/prisma/generated/enums";

/** Which of its faces the offer box of a course shows. */
export type OfferState =
  | { kind: "taken-down" | "draft" | "staff" | "closed" }
  | { kind: "completed"; at: Date; isOpen: boolean }
  | { kind: "enrolled" }
  | { kind: "included"; ground: Ground; endsAt: Date | null }
  | { kind: "free"; isGuest: boolean }
  | { kind: "ended"; by: "license" | "subscription" }
  | { kind: "sold" | "plan-only"; hadProgress: boolean };

type Subject = { status: CourseStatus; takenDownAt: Date | null };

/**
 * One state out of the access rules' answer: what the person has wins over what they are offered, and
 * staff that do not learn the course see what it needs from them.
 */
export function offerState(
  course: Subject,
  access: Access,
  enrollment: { completedAt: Date | null } | null,
): OfferState {
  const isStaff = access.kind === "allow" && access.ground === "staff";
  if (isStaff && course.takenDownAt) return { kind: "taken-down" };
  if (isStaff && course.status === "draft") return { kind: "draft" };
  if (enrollment?.completedAt)
    return { kind: "completed", at: enrollment.completedAt, isOpen: access.kind === "allow" };
  if (access.kind === "deny") return deniedState(access, enrollment !== null);
  if (enrollment) return { kind: "enrolled" };
  return isStaff ? { kind: "staff" } : { kind: "included", ground: access.ground, endsAt: access.endsAt };
}

function deniedState({ offer, reason }: Extract<Access, { kind: "deny" }>, hadProgress: boolean): OfferState {
  if (reason === "not_published" || reason === "taken_down") return { kind: "closed" };
  if (offer === "enroll" || offer === "sign_in") return { kind: "free", isGuest: offer === "sign_in" };
  if (offer === "ask_company") return { kind: "ended", by: "license" };
  if (offer === "renew") return { kind: "ended", by: "subscription" };
  return { kind: offer === "buy" ? "sold" : "plan-only", hadProgress };
}
