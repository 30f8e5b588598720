import { describe, expect, it } from "vitest";
import { type CourseFacts, decide } from "@/lib/learning/access";
import type { GroundFact } from "@/lib/learning/grounds";
import { guest, type Member } from "@/lib/viewer";
import { offerState, type OfferState } from "./offer-state";

const member: Member = {
  ...guest(),
  id: "learner",
  role: "student",
  username: "learner",
  name: "Learner",
  image: null,
  companyId: null,
  emailVerified: true,
  sessionId: "-",
  unread: 0,
};
const teacher: Member = { ...member, id: "teacher", role: "instructor" };
const nowhere = { lastLessonId: null, positionSec: null };
const now = new Date("2026-11-10");
const later = new Date("2027-01-10");
const before = new Date("2026-11-01");

type Term = Extract<GroundFact, { ground: "subscription" }>;
const seat = (more: Partial<Omit<Term, "ground">> & { isWithdrawn?: boolean } = {}): GroundFact => ({
  ground: "license",
  status: "active",
  endsAt: later,
  firstFailedAt: null,
  ...more,
});
const plan = (more: Partial<Omit<Term, "ground">> = {}): GroundFact => ({
  ground: "subscription",
  status: "active",
  endsAt: later,
  firstFailedAt: null,
  ...more,
});
const bought = (status: Extract<GroundFact, { ground: "purchase" }>["status"]): GroundFact => ({
  ground: "purchase",
  status,
});
const ended = { status: "canceled", endsAt: before } as const;

type Situation = {
  viewer?: Parameters<typeof decide>[0];
  facts?: GroundFact[];
  enrollment?: Parameters<typeof offerState>[2];
} & Partial<CourseFacts>;

/** What the box shows in a situation, decided by the real access rules. */
function shown({ viewer = member, facts = [], enrollment = null, ...given }: Situation) {
  const course: CourseFacts = {
    instructorId: "teacher",
    status: "published",
    isTakenDown: false,
    price: 79,
    isInPlan: true,
    isEnrolled: enrollment !== null,
    isEnrolledFree: false,
    ...given,
  };
  const access = decide(viewer, course, facts, now);
  return offerState({ ...course, takenDownAt: course.isTakenDown ? now : null }, access, enrollment);
}

const learning = { completedAt: null };
const finished = { completedAt: now };
const certified = { completedAt: now, certificate: { id: "c-1", grade: 91 } };
const past = (
  ground: "license" | "subscription" | "comp" | "purchase",
  why: Extract<OfferState, { kind: "ended" }>["lapse"]["why"],
  at: Date | null,
  offer: Extract<OfferState, { kind: "ended" }>["offer"],
  hadProgress = false,
): OfferState => ({ kind: "ended", lapse: { ground, why, at }, offer, hadProgress });
const held = (
  ground: "license" | "subscription" | "purchase" | "comp",
  endsAt: Date | null,
  isPastDue = false,
) => ({ kind: "included", ground, endsAt, isPastDue }) as const;
const dayOf = (text: string) => new Date(text);

describe("the offer box shows", () => {
  it.each<[string, Situation, OfferState]>([
    ["a guest a free course", { viewer: guest(), price: 0 }, { kind: "free", isGuest: true }],
    ["a member a free course", { price: 0 }, { kind: "free", isGuest: false }],
    ["a guest a price", { viewer: guest() }, { kind: "sold", hadProgress: false }],
    ["a member a price", {}, { kind: "sold", hadProgress: false }],
    ["a price where no plan holds it", { isInPlan: false }, { kind: "sold", hadProgress: false }],
    ["that only plans hold it", { price: null }, { kind: "plan-only", hadProgress: false }],
    ["that nothing holds it", { price: null, isInPlan: false }, { kind: "not-offered", hadProgress: false }],
    ["a seat", { facts: [seat()] }, held("license", later)],
    ["a plan", { facts: [plan()] }, held("subscription", later)],
    ["a purchase", { facts: [bought("paid")] }, held("purchase", null)],
    ["a gift", { facts: [{ ground: "comp", status: "granted", endsAt: later }] }, held("comp", later)],
    ["the strongest of several", { facts: [seat(), bought("partially_refunded")] }, held("purchase", null)],
    [
      "a seat whose company’s payment failed, within the grace",
      { facts: [seat({ status: "past_due", endsAt: null, firstFailedAt: before })] },
      held("license", dayOf("2026-11-15"), true),
    ],
    [
      "the same past the grace",
      { facts: [seat({ status: "past_due", endsAt: null, firstFailedAt: dayOf("2026-10-01") })] },
      past("license", "company_billing", dayOf("2026-10-15"), "ask_company"),
    ],
    [
      "a plan whose payment failed, past the grace",
      { facts: [plan({ status: "past_due", endsAt: null, firstFailedAt: before })] },
      past("subscription", "payment_failed", dayOf("2026-11-08"), "renew"),
    ],
    [
      "progress of whoever learns with a seat",
      { facts: [seat()], enrollment: learning },
      { kind: "enrolled", ground: "license", endsAt: later, isPastDue: false, place: nowhere },
    ],
    [
      "progress in a free course",
      { price: 0, isEnrolledFree: true, enrollment: learning },
      { kind: "enrolled", ground: "free", endsAt: null, isPastDue: false, place: nowhere },
    ],
    [
      "a finished course that is still open",
      { facts: [seat()], enrollment: certified },
      { kind: "completed", at: now, certificateId: "c-1", grade: 91, isOpen: true },
    ],
    [
      "a finished course whose seat is over",
      { facts: [seat(ended)], enrollment: finished },
      { kind: "completed", at: now, certificateId: null, grade: null, isOpen: false },
    ],
    [
      "a seat that ended",
      { facts: [seat(ended)], enrollment: learning },
      past("license", "ended", before, "ask_company", true),
    ],
    [
      "a seat that was withdrawn",
      { facts: [seat({ ...ended, isWithdrawn: true })] },
      past("license", "withdrawn", before, "ask_company"),
    ],
    ["a plan that ended", { facts: [plan(ended)] }, past("subscription", "ended", before, "renew")],
    [
      "a gift that ended",
      { facts: [{ ground: "comp", status: "granted", endsAt: before }] },
      past("comp", "ended", before, "subscribe"),
    ],
    [
      "a gift that was withdrawn",
      { facts: [{ ground: "comp", status: "withdrawn", endsAt: before }], isInPlan: false },
      past("comp", "withdrawn", before, "buy"),
    ],
    [
      "a refunded purchase",
      { facts: [bought("refunded")], enrollment: learning, isInPlan: false },
      past("purchase", "refunded", null, "buy", true),
    ],
    [
      "a lost dispute",
      { facts: [bought("lost")], isInPlan: false },
      past("purchase", "dispute_lost", null, "buy"),
    ],
    ["an open dispute", { facts: [bought("disputed")] }, { kind: "disputed", hadProgress: false }],
    ["a payment under way", { facts: [bought("pending")] }, { kind: "pending", hadProgress: false }],
    [
      "a price again after a payment that failed",
      { facts: [bought("failed")] },
      { kind: "sold", hadProgress: false },
    ],
    [
      "a seat that waits, before anything that ended",
      { facts: [seat(ended), { ground: "invitation", endsAt: later }] },
      { kind: "invited", until: later },
    ],
    ["a free course, whatever ended", { facts: [seat(ended)], price: 0 }, { kind: "free", isGuest: false }],
    ["the instructor their draft", { viewer: teacher, status: "draft" }, { kind: "draft" }],
    ["the instructor their course", { viewer: teacher }, { kind: "staff" }],
    [
      "the instructor who learns it, too, their progress",
      { viewer: teacher, enrollment: learning },
      { kind: "enrolled", ground: "staff", endsAt: null, isPastDue: false, place: nowhere },
    ],
    [
      "an admin that it was taken down",
      { viewer: { ...teacher, id: "a", role: "admin" }, isTakenDown: true },
      { kind: "taken-down" },
    ],
    ["that an archived course is closed", { status: "archived", enrollment: learning }, { kind: "closed" }],
    ["that a course taken down is closed", { isTakenDown: true, enrollment: learning }, { kind: "closed" }],
  ])("%s", (_, situation, expected) => {
    expect(shown(situation)).toEqual(expected);
  });

  it("a closed account nothing else", () => {
    const access = { kind: "deny", reason: "account", offer: null, lapse: null } as const;
    const course = { status: "published", takenDownAt: null, price: 0 } as const;
    expect(offerState(course, access, null)).toEqual({ kind: "account" });
  });
});
