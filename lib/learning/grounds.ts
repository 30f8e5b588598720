import type { LicenseStatus, PurchaseStatus, SubscriptionStatus } from "@/prisma/generated/enums";

type Term = {
  status: SubscriptionStatus;
  /** Null is not known, or past due: then it ends with the grace. */
  endsAt: Date | null;
  firstFailedAt: Date | null;
};

type SeatFact = Term & { ground: "license"; isWithdrawn?: boolean };
type PlanFact = Term & { ground: "subscription" };

/** A reason that may open a course, as the database knows it. Terms are those whose plan covers the course. */
export type GroundFact =
  | { ground: "purchase"; status: PurchaseStatus }
  | { ground: "comp"; status: "granted" | "withdrawn"; endsAt: Date | null }
  | SeatFact
  | PlanFact
  /** A seat of a running term that waits for this person. */
  | { ground: "invitation"; endsAt: Date | null };

type RowOf<G, S, D> = {
  ground: G;
  status: S;
  starts_at: string | null;
  ends_at: string | null;
  first_failed_at: string | null;
  detail: D;
};

/** A row of `access_grounds`. */
export type GroundRow =
  | RowOf<"purchase", PurchaseStatus, { purchaseId: number }>
  | RowOf<"comp", "granted" | "withdrawn", { compId: number }>
  | RowOf<"license", SubscriptionStatus, SeatDetail>
  | RowOf<"subscription", SubscriptionStatus, { subscriptionId: number; planId: number }>
  | RowOf<"invitation", "invited", SeatDetail>
  | RowOf<"enrollment", "enrolled" | "completed", { enrollmentId: number; isFree: boolean }>;

type SeatDetail = {
  licenseId: number;
  licenseStatus: LicenseStatus;
  companyId: number;
  company: string | null;
  subscriptionId: number;
};

/** Why a ground does not open the course any more, or does not yet. */
export type LapseReason =
  | "ended"
  | "withdrawn"
  | "invited"
  | "company_billing"
  | "payment_failed"
  | "payment_pending"
  | "refunded"
  | "disputed"
  | "dispute_lost";

export type Judgment =
  | { counts: true; endsAt: Date | null; isPastDue: boolean }
  | { counts: false; why: LapseReason; at: Date | null };

const day = 24 * 60 * 60 * 1000;
const graceDays = { subscription: 7, license: 14 } as const;

/**
 * Whether one ground opens its course at `now`: until when, or why not. Knows nothing of the other grounds, so
 * none can take from another. A payment that failed leaves a grace of 7 days to a person and of 14 to a company.
 */
export function judge(fact: GroundFact, now: Date): Judgment {
  switch (fact.ground) {
    case "purchase":
      return judgePurchase(fact.status);
    case "comp":
      if (fact.status === "withdrawn") return no("withdrawn", fact.endsAt);
      return isOver(fact.endsAt, now) ? no("ended", fact.endsAt) : yes(fact.endsAt);
    case "license":
      return fact.isWithdrawn ? no("withdrawn", fact.endsAt) : judgeTerm(fact, now);
    case "subscription":
      return judgeTerm(fact, now);
    case "invitation":
      return no("invited", fact.endsAt);
  }
}

function judgePurchase(status: PurchaseStatus): Judgment {
  const why = unpaid[status];
  return why ? no(why) : yes(null);
}

const unpaid: Record<PurchaseStatus, LapseReason | null> = {
  paid: null,
  partially_refunded: null,
  pending: "payment_pending",
  failed: "payment_failed",
  refunded: "refunded",
  disputed: "disputed",
  lost: "dispute_lost",
};

function judgeTerm(fact: SeatFact | PlanFact, now: Date): Judgment {
  const { status, endsAt, firstFailedAt } = fact;
  if (status === "canceled" || isOver(endsAt, now)) return no("ended", endsAt);
  if (status === "active" || status === "trialing") return yes(endsAt);

  const unpaidReason = fact.ground === "license" ? "company_billing" : "payment_failed";
  if (status !== "past_due" || !firstFailedAt) return no(unpaidReason);
  const graceEnd = new Date(firstFailedAt.getTime() + graceDays[fact.ground] * day);
  if (isOver(graceEnd, now)) return no(unpaidReason, graceEnd);
  return { counts: true, endsAt: endsAt && endsAt < graceEnd ? endsAt : graceEnd, isPastDue: true };
}

function isOver(end: Date | null, now: Date) {
  return end !== null && end <= now;
}

function yes(endsAt: Date | null): Judgment {
  return { counts: true, endsAt, isPastDue: false };
}

function no(why: LapseReason, at: Date | null = null): Judgment {
  return { counts: false, why, at };
}

/** The pure fact in a row of `access_grounds`; an enrollment opens nothing by itself. */
export function asFact(row: GroundRow): GroundFact[] {
  const endsAt = row.ends_at ? new Date(row.ends_at) : null;
  const firstFailedAt = row.first_failed_at ? new Date(row.first_failed_at) : null;
  switch (row.ground) {
    case "purchase":
      return [{ ground: row.ground, status: row.status }];
    case "comp":
      return [{ ground: row.ground, status: row.status, endsAt }];
    case "license": {
      const isWithdrawn = row.detail.licenseStatus === "revoked";
      return [{ ground: row.ground, status: row.status, endsAt, firstFailedAt, isWithdrawn }];
    }
    case "subscription":
      return [{ ground: row.ground, status: row.status, endsAt, firstFailedAt }];
    case "invitation":
      return [{ ground: row.ground, endsAt }];
    case "enrollment":
      return [];
  }
}
