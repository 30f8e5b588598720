import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest, type Viewer } from "@/lib/viewer";
import { type Access, type CourseFacts, decide, type GroundFact, holdBack, isEntitled } from "./access";

const numRuns = process.env.PROVE ? 10_000 : 2_000;
const holds = { numRuns };
const now = new Date("2026-11-23T12:00:00Z");
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

const person = (id: string, role: "student" | "instructor" | "admin" = "student"): Viewer => ({
  ...guest(),
  id,
  role,
  username: id,
  name: id,
  image: null,
  companyId: null,
  emailVerified: true,
  sessionId: "-",
});
const learner = person("learner");
const paid: CourseFacts = {
  instructorId: "ilse",
  status: "published",
  isTakenDown: false,
  price: 79,
  isEnrolledFree: false,
};
const term = (ground: "license" | "subscription", more: object = {}): GroundFact => ({
  ground,
  status: "active",
  endsAt: inDays(30),
  firstFailedAt: null,
  ...more,
});
const bought: GroundFact = { ground: "purchase", status: "paid" };

const viewers = fc.constantFrom<Viewer>(
  guest(),
  learner,
  person("ilse", "instructor"),
  person("other", "instructor"),
  person("root", "admin"),
);
const courses: fc.Arbitrary<CourseFacts> = fc.record({
  instructorId: fc.constant("ilse"),
  status: fc.constantFrom("draft", "published", "unlisted", "archived"),
  isTakenDown: fc.boolean(),
  price: fc.constantFrom(0, 79, null),
  isEnrolledFree: fc.boolean(),
});
const dates = fc.option(fc.integer({ min: -40, max: 40 }).map(inDays));
const facts: fc.Arbitrary<GroundFact> = fc.oneof(
  fc.record({
    ground: fc.constant("purchase" as const),
    status: fc.constantFrom(
      "pending",
      "paid",
      "partially_refunded",
      "refunded",
      "disputed",
      "lost",
      "failed",
    ),
  }),
  fc.record({
    ground: fc.constantFrom("license" as const, "subscription" as const),
    status: fc.constantFrom(
      "trialing",
      "active",
      "past_due",
      "incomplete",
      "incomplete_expired",
      "unpaid",
      "paused",
      "canceled",
    ),
    endsAt: dates,
    firstFailedAt: dates,
  }),
);
const lists = fc.array(facts, { maxLength: 6 });
const groundsOf = (access: Access) => (access.kind === "allow" ? access.grounds : []);
const isKept = (before: readonly string[], after: readonly string[]) =>
  before.every((ground) => after.includes(ground));

describe("access", () => {
  it("is never reduced by one more ground", () => {
    fc.assert(
      fc.property(
        viewers,
        courses,
        lists,
        facts,
        fc.nat(6),
        fc.boolean(),
        (viewer, course, list, more, at, isPreview) => {
          const before = decide(viewer, course, list, now, { isPreview });
          const after = decide(viewer, course, list.toSpliced(at, 0, more), now, { isPreview });
          return (
            isKept(groundsOf(before), groundsOf(after)) && (before.kind === "deny" || after.kind === "allow")
          );
        },
      ),
      holds,
    );
  });

  it("by one ground does not end when another one does", () => {
    fc.assert(
      fc.property(viewers, courses, lists, facts, (viewer, course, list, gone) => {
        const alone = groundsOf(decide(viewer, course, list, now));
        const both = groundsOf(decide(viewer, course, [gone, ...list], now));
        const others = both.filter((ground) => ground !== gone.ground);
        return isKept(others, alone) && isKept(alone, both);
      }),
      holds,
    );
  });

  it("is never reduced by enrolling for free, by becoming staff, or by a lesson becoming a preview", () => {
    fc.assert(
      fc.property(viewers, courses, lists, (viewer, course, list) => {
        const before = groundsOf(decide(viewer, { ...course, isEnrolledFree: false }, list, now));
        const enrolled = groundsOf(decide(viewer, { ...course, isEnrolledFree: true }, list, now));
        const staff = groundsOf(
          decide(person("root", "admin"), { ...course, isEnrolledFree: false }, list, now),
        );
        const preview = groundsOf(
          decide(viewer, { ...course, isEnrolledFree: false }, list, now, { isPreview: true }),
        );
        return isKept(before, enrolled) && isKept(before, staff) && isKept(before, preview);
      }),
      holds,
    );
  });

  it("only ever ends by the clock, never begins by it", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.integer({ min: 0, max: 90 }), (viewer, course, list, days) => {
        const later = groundsOf(decide(viewer, course, list, inDays(days)));
        return isKept(later, groundsOf(decide(viewer, course, list, now)));
      }),
      holds,
    );
  });

  it("to drafts and to what was taken down is for staff alone", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.boolean(), (viewer, course, list, isPreview) => {
        const access = decide(viewer, course, list, now, { isPreview });
        const isStaff = viewer.role === "admin" || viewer.id === course.instructorId;
        const isClosed = course.isTakenDown || course.status === "draft";
        if (isStaff) return access.kind === "allow" && access.ground === "staff";
        return !isClosed || access.kind === "deny";
      }),
      holds,
    );
  });

  it("is shown by its strongest ground, with the end of that one", () => {
    const list = [term("subscription", { endsAt: inDays(3) }), term("license", { endsAt: inDays(9) })];
    const both = { ground: "license", endsAt: inDays(9), grounds: ["license", "subscription"] };
    expect(decide(learner, paid, list, now)).toEqual({ kind: "allow", ...both });
    expect(decide(learner, paid, [...list, bought], now)).toMatchObject({ ground: "purchase", endsAt: null });
  });

  it("lasts as long as the longest of several seats", () => {
    const list = [term("license", { endsAt: inDays(3) }), term("license", { endsAt: inDays(9) })];
    expect(decide(learner, paid, list, now)).toMatchObject({ endsAt: inDays(9) });
    expect(decide(learner, paid, [...list, term("license", { endsAt: null })], now)).toMatchObject({
      endsAt: null,
    });
  });
});

describe("a denial", () => {
  it("offers the best next step", () => {
    const ended = { endsAt: inDays(-1) };
    expect(decide(guest(), { ...paid, price: 0 }, [], now)).toMatchObject({
      reason: "no_ground",
      offer: "sign_in",
    });
    expect(decide(learner, { ...paid, price: 0 }, [], now)).toMatchObject({ offer: "enroll" });
    expect(decide(learner, paid, [term("license", ended)], now)).toMatchObject({
      reason: "ended",
      offer: "ask_company",
    });
    expect(decide(learner, paid, [term("subscription", ended)], now)).toMatchObject({
      reason: "ended",
      offer: "renew",
    });
    expect(decide(learner, paid, [], now)).toMatchObject({ reason: "no_ground", offer: "buy" });
    expect(decide(learner, { ...paid, price: null }, [], now)).toMatchObject({ offer: "subscribe" });
  });

  it("of what nobody may see offers nothing", () => {
    const archived = { ...paid, status: "archived" } as const;
    expect(decide(learner, archived, [], now)).toEqual({
      kind: "deny",
      reason: "not_published",
      offer: null,
    });
    expect(decide(learner, archived, [bought], now).kind).toBe("allow");
  });
});

describe("a subscription entitles", () => {
  const entitled = (fact: GroundFact, at = now) => fact.ground !== "purchase" && isEntitled(fact, at);

  it("while it is trialing or active, to the end of its term", () => {
    expect(entitled(term("license"))).toBe(true);
    expect(entitled(term("subscription", { status: "trialing" }))).toBe(true);
    expect(entitled(term("license"), inDays(30))).toBe(false);
  });

  it("through the grace after a failed payment: 7 days for a person, 14 for a company", () => {
    const failed = { status: "past_due", firstFailedAt: now, endsAt: inDays(-1) };
    expect(entitled(term("subscription", failed), inDays(6.9))).toBe(true);
    expect(entitled(term("subscription", failed), inDays(7))).toBe(false);
    expect(entitled(term("license", failed), inDays(13.9))).toBe(true);
    expect(entitled(term("license", failed), inDays(14))).toBe(false);
  });

  it("in no other state", () => {
    for (const status of ["incomplete", "incomplete_expired", "unpaid", "paused", "canceled"]) {
      expect(entitled(term("subscription", { status }))).toBe(false);
    }
  });
});

describe("a lock", () => {
  const blocker = { id: 1, title: "First things" };
  const allowed = decide(learner, paid, [bought], now);

  it("says what opens it", () => {
    expect(holdBack(allowed, { isPreview: false, blocker })).toEqual({
      kind: "lock",
      ground: "purchase",
      opens: blocker,
    });
    expect(holdBack(allowed, { isPreview: false, blocker: null })).toBe(allowed);
  });

  it("holds back learners only, and nobody from a preview", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.boolean(), (viewer, course, list, isPreview) => {
        const access = decide(viewer, course, list, now, { isPreview });
        const held = holdBack(access, { isPreview, blocker });
        const isFree = isPreview || access.kind === "deny" || access.ground === "staff";
        return isFree ? held === access : held.kind === "lock";
      }),
      holds,
    );
  });
});
