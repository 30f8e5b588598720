import { describe, expect, it } from "vitest";
import { type CourseFacts, decide, type GroundFact } from "@/lib/learning/access";
import { guest, type Member } from "@/lib/viewer";
import { offerState } from "./offer-state";

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
};
const teacher: Member = { ...member, id: "teacher", role: "instructor" };
const now = new Date("2026-11-10");
const later = new Date("2027-01-10");
const license: GroundFact = { ground: "license", status: "active", endsAt: later, firstFailedAt: null };
const plan: GroundFact = { ...license, ground: "subscription" };
const ended = { status: "canceled", endsAt: new Date("2026-11-01") } as const;

type Situation = {
  viewer?: Parameters<typeof decide>[0];
  facts?: GroundFact[];
  enrollment?: { completedAt: Date | null } | null;
} & Partial<CourseFacts>;

/** What the box shows in a situation, decided by the real access rules. */
function shown({ viewer = member, facts = [], enrollment = null, ...given }: Situation) {
  const course: CourseFacts = {
    instructorId: "teacher",
    status: "published",
    isTakenDown: false,
    price: 79,
    isEnrolledFree: false,
    ...given,
  };
  const access = decide(viewer, course, facts, now);
  return offerState({ ...course, takenDownAt: course.isTakenDown ? now : null }, access, enrollment);
}

const learning = { completedAt: null };

describe("the offer box", () => {
  it.each<[string, Situation, ReturnType<typeof shown>]>([
    ["a guest at a free course", { viewer: guest(), price: 0 }, { kind: "free", isGuest: true }],
    ["a member at a free course", { price: 0 }, { kind: "free", isGuest: false }],
    ["a guest at a sold course", { viewer: guest() }, { kind: "sold", hadProgress: false }],
    ["a member at a sold course", {}, { kind: "sold", hadProgress: false }],
    ["a course that only plans hold", { price: null }, { kind: "plan-only", hadProgress: false }],
    [
      "a seat, not enrolled yet",
      { facts: [license] },
      { kind: "included", ground: "license", endsAt: later },
    ],
    ["a plan of one's own", { facts: [plan] }, { kind: "included", ground: "subscription", endsAt: later }],
    [
      "a purchase",
      { facts: [{ ground: "purchase", status: "paid" }] },
      { kind: "included", ground: "purchase", endsAt: null },
    ],
    [
      "enrolled in a free course",
      { price: 0, isEnrolledFree: true, enrollment: learning },
      { kind: "enrolled" },
    ],
    ["enrolled with a seat", { facts: [license], enrollment: learning }, { kind: "enrolled" }],
    [
      "completed, still open",
      { facts: [license], enrollment: { completedAt: now } },
      { kind: "completed", at: now, isOpen: true },
    ],
    [
      "completed, seat over",
      { facts: [{ ...license, ...ended }], enrollment: { completedAt: now } },
      { kind: "completed", at: now, isOpen: false },
    ],
    [
      "a seat that ended",
      { facts: [{ ...license, ...ended }], enrollment: learning },
      { kind: "ended", by: "license" },
    ],
    ["a plan that ended", { facts: [{ ...plan, ...ended }] }, { kind: "ended", by: "subscription" }],
    [
      "a seat that ended at a free course",
      { facts: [{ ...license, ...ended }], price: 0 },
      { kind: "free", isGuest: false },
    ],
    [
      "a refunded purchase",
      { facts: [{ ground: "purchase", status: "refunded" }], enrollment: learning },
      { kind: "sold", hadProgress: true },
    ],
    ["the instructor at a draft", { viewer: teacher, status: "draft" }, { kind: "draft" }],
    ["the instructor at the published course", { viewer: teacher }, { kind: "staff" }],
    ["the instructor, learning it too", { viewer: teacher, enrollment: learning }, { kind: "enrolled" }],
    [
      "an admin at a course taken down",
      { viewer: { ...teacher, id: "a", role: "admin" }, isTakenDown: true },
      { kind: "taken-down" },
    ],
    [
      "enrolled in a course that was archived",
      { status: "archived", enrollment: learning },
      { kind: "closed" },
    ],
  ])("%s", (_, situation, expected) => {
    expect(shown(situation)).toEqual(expected);
  });
});
