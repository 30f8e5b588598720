import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest, type Member } from "@/lib/viewer";
import { type Access, type CourseFacts, decide, type GroundFact, isEntitled, isVisible } from "./access";

const numRuns = process.env.PROVE ? 10_000 : 2_000;
const now = new Date("2026-06-01T12:00:00Z");
const days = (n: number) => new Date(now.getTime() + n * 24 * 60 * 60 * 1000);

const member = (id: string, role: Member["role"]): Member => ({
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

const viewers = fc.constantFrom(guest(), member("ada", "student"), member("ina", "instructor"), member("root", "admin"));
const courses: fc.Arbitrary<CourseFacts> = fc.record({
  instructorId: fc.constantFrom("ina", "someone"),
  status: fc.constantFrom("draft", "published", "unlisted", "archived"),
  isTakenDown: fc.boolean(),
  price: fc.constantFrom(0, 79, null),
  isEnrolledFree: fc.boolean(),
});
const moments = fc.option(fc.integer({ min: -40, max: 40 }).map(days));
const terms = fc.record({
  ground: fc.constantFrom("subscription" as const, "license" as const),
  status: fc.constantFrom("trialing", "active", "past_due", "incomplete", "unpaid", "paused", "canceled"),
  endsAt: moments,
  firstFailedAt: moments,
});
const purchases = fc.record({
  ground: fc.constant("purchase" as const),
  status: fc.constantFrom("pending", "paid", "partially_refunded", "refunded", "disputed", "lost"),
});
const facts: fc.Arbitrary<GroundFact> = fc.oneof(purchases, terms);
const worlds = fc.record({ viewer: viewers, course: courses, held: fc.array(facts, { maxLength: 5 }), isPreview: fc.boolean() });

const groundsOf = (access: Access) => (access.kind === "allow" ? access.grounds : []);

describe("access, over random worlds", () => {
  it("is never taken away by one more ground", () => {
    fc.assert(
      fc.property(worlds, facts, ({ viewer, course, held, isPreview }, more) => {
        const before = decide(viewer, course, held, now, { isPreview });
        const after = decide(viewer, course, [...held, more], now, { isPreview });
        if (before.kind === "allow") expect(after.kind).toBe("allow");
        expect(groundsOf(after)).toEqual(expect.arrayContaining(groundsOf(before)));
      }),
      { numRuns },
    );
  });

  it("keeps every other ground when one ends", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ viewer, course, held, isPreview }, index) => {
        fc.pre(held.length > 0);
        const gone = held[index % held.length]!;
        const rest = held.filter((fact) => fact !== gone);
        const before = groundsOf(decide(viewer, course, held, now, { isPreview }));
        const after = groundsOf(decide(viewer, course, rest, now, { isPreview }));
        expect(after).toEqual(expect.arrayContaining(before.filter((ground) => ground !== gone.ground)));
      }),
      { numRuns },
    );
  });

  it("does not depend on the order of the facts", () => {
    fc.assert(
      fc.property(worlds, ({ viewer, course, held }) => {
        expect(decide(viewer, course, held.toReversed(), now)).toEqual(decide(viewer, course, held, now));
      }),
      { numRuns },
    );
  });

  it("opens a draft and a course taken down to nobody but staff", () => {
    fc.assert(
      fc.property(worlds, ({ viewer, course, held, isPreview }) => {
        fc.pre(course.isTakenDown || course.status === "draft");
        const isStaff = viewer.role === "admin" || viewer.id === course.instructorId;
        expect(decide(viewer, course, held, now, { isPreview }).kind).toBe(isStaff ? "allow" : "deny");
      }),
      { numRuns },
    );
  });
});

describe("a term", () => {
  const term = { ground: "subscription", status: "active", endsAt: days(3), firstFailedAt: null } as const;

  it.each([
    ["runs", {}, true],
    ["is over", { endsAt: days(-1) }, false],
    ["was canceled", { status: "canceled" }, false],
    ["is past due within a week", { status: "past_due", firstFailedAt: days(-6) }, true],
    ["is past due for longer", { status: "past_due", firstFailedAt: days(-8) }, false],
    ["of a company is past due within two weeks", { ground: "license", status: "past_due", firstFailedAt: days(-13) }, true],
    ["is past due, nobody knows since when", { status: "past_due" }, false],
  ] as const)("that %s", (_what, change, entitled) => {
    expect(isEntitled({ ...term, ...change }, now)).toBe(entitled);
  });
});

describe("the next step", () => {
  const course: CourseFacts = { instructorId: "ina", status: "published", isTakenDown: false, price: 0, isEnrolledFree: false };
  const ended = { status: "canceled", endsAt: days(-1), firstFailedAt: null } as const;

  it.each([
    ["sign in, for a guest at a free course", guest(), course, [], "sign_in"],
    ["enroll, at a free course", member("ada", "student"), course, [], "enroll"],
    ["buy, where it is sold", member("ada", "student"), { ...course, price: 79 }, [], "buy"],
    ["subscribe, where it is in a plan only", member("ada", "student"), { ...course, price: null }, [], "subscribe"],
    ["ask the company whose seat ended", member("ada", "student"), { ...course, price: 79 }, [{ ground: "license", ...ended }], "ask_company"],
    ["renew a plan that ended", member("ada", "student"), { ...course, price: 79 }, [{ ground: "subscription", ...ended }], "renew"],
  ] as const)("is to %s", (_what, viewer, facing, held, offer) => {
    expect(decide(viewer, facing, [...held], now)).toMatchObject({ kind: "deny", offer });
  });

  it("stays free for whoever enrolled while it was", () => {
    const sold = { ...course, price: 79, isEnrolledFree: true };
    expect(decide(member("ada", "student"), sold, [], now)).toMatchObject({ kind: "allow", ground: "free" });
  });

  it("hides what is not published", () => {
    expect(isVisible({ status: "archived", isTakenDown: false })).toBe(false);
    expect(isVisible({ status: "unlisted", isTakenDown: false })).toBe(true);
  });
});
