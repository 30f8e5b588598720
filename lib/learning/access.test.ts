import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest, type Viewer } from "@/lib/viewer";
import { PurchaseStatus, SubscriptionStatus } from "@/prisma/generated/enums";
import { type Access, type CourseFacts, decide, groundOrder, holdBack, isHidden } from "./access";
import { type GroundFact, judge } from "./grounds";

const numRuns = process.env.PROVE ? 20_000 : 500;
const holds = { numRuns };
const now = new Date("2026-11-23T12:00:00Z");
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

const person = (id: string, role: "student" | "instructor" | "admin" = "student"): Viewer => ({
  ...guest(),
  ...{ id, role, username: id, name: id, image: null, companyId: null, emailVerified: true, sessionId: "-" },
});
const learner = person("learner");
const paid: CourseFacts = {
  ...{ instructorId: "ilse", status: "published", isTakenDown: false, price: 79, isInPlan: false },
  ...{ isEnrolled: false, isEnrolledFree: false },
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
const courses: fc.Arbitrary<CourseFacts> = fc
  .record({
    instructorId: fc.constant("ilse"),
    status: fc.constantFrom("draft", "published", "unlisted", "archived"),
    isTakenDown: fc.boolean(),
    price: fc.constantFrom(0, 79, null),
    isInPlan: fc.boolean(),
    isEnrolled: fc.boolean(),
    isEnrolledFree: fc.boolean(),
  })
  .map((course) => ({ ...course, isEnrolledFree: course.isEnrolled && course.isEnrolledFree }));
const dates = fc.option(fc.integer({ min: -40, max: 40 }).map(inDays));
const facts: fc.Arbitrary<GroundFact> = fc.oneof(
  fc.record({
    ground: fc.constant("purchase" as const),
    status: fc.constantFrom(...Object.values(PurchaseStatus)),
  }),
  fc.record({
    ground: fc.constant("comp" as const),
    status: fc.constantFrom("granted", "withdrawn"),
    endsAt: dates,
  }),
  fc.record({
    ground: fc.constantFrom("license" as const, "subscription" as const),
    status: fc.constantFrom(...Object.values(SubscriptionStatus)),
    endsAt: dates,
    firstFailedAt: dates,
    isWithdrawn: fc.boolean(),
  }),
  fc.record({ ground: fc.constant("invitation" as const), endsAt: dates }),
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
        const stranger = { ...course, isEnrolled: false, isEnrolledFree: false };
        const before = groundsOf(decide(viewer, stranger, list, now));
        const enrolled = groundsOf(
          decide(viewer, { ...course, isEnrolled: true, isEnrolledFree: true }, list, now),
        );
        const staff = groundsOf(decide(person("root", "admin"), stranger, list, now));
        const preview = groundsOf(decide(viewer, stranger, list, now, { isPreview: true }));
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

  it("is there exactly when a ground stands that nothing stops", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.boolean(), (viewer, course, list, isPreview) => {
        const isStaff = viewer.role === "admin" || viewer.id === course.instructorId;
        const isOpen = course.status === "published" || course.status === "unlisted";
        const isNew = course.status === "archived" && !course.isEnrolled;
        const stands = list.some((fact) => {
          const isLasting = fact.ground === "purchase" || fact.ground === "comp";
          return judge(fact, now).counts && (isLasting || !isNew);
        });
        const expected =
          isStaff ||
          (!course.isTakenDown &&
            course.status !== "draft" &&
            (stands || course.isEnrolledFree || (isPreview && isOpen)));
        return (decide(viewer, course, list, now, { isPreview }).kind === "allow") === expected;
      }),
      holds,
    );
  });

  it("names its grounds from the strongest to the weakest, each once, and is shown by the first", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.boolean(), (viewer, course, list, isPreview) => {
        const access = decide(viewer, course, list, now, { isPreview });
        if (access.kind === "deny") return true;
        const places = access.grounds.map((ground) => groundOrder.indexOf(ground));
        const isRising = places.every((place, i) => i === 0 || place > places[i - 1]!);
        return isRising && access.ground === access.grounds[0];
      }),
      holds,
    );
  });

  it("ends with the account, whatever stands", () => {
    fc.assert(
      fc.property(viewers, courses, lists, fc.boolean(), (viewer, course, list, isPreview) => {
        const access = decide(viewer, course, list, now, { isPreview, isClosed: true });
        return access.kind === "deny" && access.reason === "account" && access.offer === null;
      }),
      holds,
    );
  });

  it("by an end that is told has not ended yet", () => {
    fc.assert(
      fc.property(viewers, courses, lists, (viewer, course, list) => {
        const access = decide(viewer, course, list, now);
        return access.kind === "deny" || access.endsAt === null || access.endsAt > now;
      }),
      holds,
    );
  });

  it("to an archived course stays with who learns there, and with who bought it or was given it", () => {
    const archived = { ...paid, status: "archived" } as const;
    const given: GroundFact = { ground: "comp", status: "granted", endsAt: null };
    const kinds = (fact: GroundFact) => [
      decide(learner, archived, [fact], now).kind,
      decide(learner, { ...archived, isEnrolled: true }, [fact], now).kind,
    ];
    expect(kinds(term("license"))).toEqual(["deny", "allow"]);
    expect(kinds(term("subscription"))).toEqual(["deny", "allow"]);
    expect(kinds(bought)).toEqual(["allow", "allow"]);
    expect(kinds(given)).toEqual(["allow", "allow"]);
  });

  it("is shown by its strongest ground, with the end of that one", () => {
    const list = [term("subscription", { endsAt: inDays(3) }), term("license", { endsAt: inDays(9) })];
    const both = {
      ...{ ground: "license", endsAt: inDays(9), isPastDue: false },
      grounds: ["license", "subscription"],
    };
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
  const ended = { endsAt: inDays(-1) };
  const seat = term("license", ended);
  const plan = term("subscription", ended);
  const invitation: GroundFact = { ground: "invitation", endsAt: inDays(9) };
  const free = { ...paid, price: 0 };

  it("offers the best next step", () => {
    const offer = (course: CourseFacts, list: GroundFact[] = [], viewer: Viewer = learner) => {
      const access = decide(viewer, course, list, now);
      return access.kind === "deny" && access.offer;
    };
    expect(offer(free, [invitation, seat, plan])).toBe("accept_invite");
    expect(offer({ ...free, isInPlan: true }, [seat, plan])).toBe("enroll");
    expect(offer(free, [], guest())).toBe("sign_in");
    expect(offer({ ...paid, isInPlan: true }, [plan, seat])).toBe("ask_company");
    expect(offer({ ...paid, isInPlan: true }, [plan])).toBe("renew");
    expect(offer({ ...paid, isInPlan: true })).toBe("subscribe");
    expect(offer(paid)).toBe("buy");
    expect(offer(paid, [], guest())).toBe("buy");
    expect(offer({ ...paid, price: null })).toBeNull();
  });

  it("of what nobody may see offers nothing", () => {
    const archived = { ...paid, status: "archived" } as const;
    const denial = { kind: "deny", reason: "not_published", offer: null, lapse: null };
    expect(decide(learner, archived, [], now)).toEqual(denial);
    expect(decide(learner, archived, [bought], now).kind).toBe("allow");
  });

  it("hides the course where it is taken down or not published, and only there", () => {
    expect(isHidden(decide(learner, { ...paid, isTakenDown: true }, [bought], now))).toBe(true);
    expect(isHidden(decide(learner, { ...paid, status: "draft" }, [bought], now))).toBe(true);
    expect(isHidden(decide(learner, paid, [], now))).toBe(false);
    expect(isHidden(decide(learner, paid, [bought], now))).toBe(false);
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
