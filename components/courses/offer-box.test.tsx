import { describe, expect, it } from "vitest";
import type { CourseDetail } from "@/lib/courses/queries/course";
import { look } from "@/scripts/db/test-markup";
import { OfferBar } from "./offer-bar";
import { OfferBox } from "./offer-box";
import type { OfferState } from "./offer-state";

const lesson = (id: number, more: object = {}) => ({
  id,
  title: `Lesson ${id}`,
  minutes: 10,
  isPreview: false,
  isDone: false,
  quizzes: [],
  ...more,
});
const course = (more: Partial<CourseDetail> = {}) =>
  ({
    id: 7,
    slug: "bread",
    price: 79,
    currency: "EUR",
    takenDownReason: null,
    modules: [
      {
        id: 1,
        title: "M",
        lessons: [lesson(1, { isDone: true }), lesson(2), lesson(3, { isPreview: true })],
      },
    ],
    ...more,
  }) as CourseDetail;
const plan = { name: "Everything", price: 19.5, currency: "EUR", period: "month" } as const;

type Situation = {
  state: OfferState;
  isGuest?: boolean;
  plans?: (typeof plan)[];
  course?: CourseDetail;
  company?: string;
};

const box = ({ state, isGuest = false, plans = [], course: shown = course(), company }: Situation) =>
  look(<OfferBox course={shown} state={state} isGuest={isGuest} plans={plans} company={company ?? null} />);
const bar = ({ state, course: shown = course() }: Situation) =>
  look(<OfferBar course={shown} state={state} />);
const buttons = (found: ReturnType<typeof look>) => found.all("button").map(({ text }) => text);
const day = new Date("2026-11-20T00:00:00Z");
const place = { lastLessonId: null, positionSec: null };
const enrolled = { kind: "enrolled", ground: "free", endsAt: null, isPastDue: false, place } as const;
const completed = { kind: "completed", at: day, certificateId: null, grade: null, isOpen: true } as const;
const seatEnded: OfferState = {
  kind: "ended",
  lapse: { ground: "license", why: "ended", at: day },
  offer: "ask_company",
  hadProgress: true,
};
type Ended = Extract<OfferState, { kind: "ended" }>;
const ended = (
  ground: Ended["lapse"]["ground"],
  why: Ended["lapse"]["why"],
  offer: Ended["offer"],
  at: Date | null = day,
): OfferState => ({ kind: "ended", lapse: { ground, why, at }, offer, hadProgress: true });

describe("the offer box", () => {
  it("of a free course lets a member enroll at once", () => {
    const found = box({ state: { kind: "free", isGuest: false }, course: course({ price: 0 }) });
    expect(found.text).toBe("Free Enroll");
    expect(found.sent()).toEqual({ courseId: "7" });
  });

  it("of a free course leads a guest to an account and back, or to a free lesson", () => {
    const found = box({ state: { kind: "free", isGuest: true }, isGuest: true });
    expect(found.links).toEqual([
      ["Sign up to enroll", "/sign-up?callbackUrl=%2Fcourses%2Fbread"],
      ["Start a free lesson", "/learn/bread/3"],
      ["Sign in", "/sign-in?callbackUrl=%2Fcourses%2Fbread"],
    ]);
    expect(found.all("form")).toEqual([]);
  });

  it("of a course that is sold says the price, the plan that holds it, and that nothing can be bought yet", () => {
    const found = box({ state: { kind: "sold", hadProgress: false }, plans: [plan] });
    expect(found.text).toContain("€79one-time");
    expect(found.text).toContain(
      "Also in Everything, €19.50 a month. Purchases are not open on this site yet.",
    );
    expect(found.links).toEqual([["Start a free lesson", "/learn/bread/3"]]);
    expect(found.text).not.toMatch(/buy/i);
  });

  it("of a course that only plans hold says no price of its own, and keeps what was learned", () => {
    const found = box({
      state: { kind: "plan-only", hadProgress: true },
      plans: [plan],
      course: course({ price: null }),
      isGuest: true,
    });
    expect(found.text).toContain("In a plannot sold by itself");
    expect(found.text).toContain("Part of Everything, €19.50 a month. Plans are not open on this site yet.");
    expect(found.text).toContain("Your progress is kept.");
    expect(found.text).toContain("Have a seat, a plan or this course already?");
  });

  it("offers no free lesson where there is none", () => {
    const modules = [{ id: 1, title: "M", lessons: [lesson(1)] }];
    const found = box({ state: { kind: "sold", hadProgress: false }, course: course({ modules }) });
    expect(found.links).toEqual([]);
  });

  it("of somebody who learns says how far, what comes next, and leads on", () => {
    const found = box({ state: enrolled });
    expect(found.text).toContain("1 of 3 lessons33%");
    expect(found.text).toContain("Next 1.2 Lesson 2");
    expect(found.links).toEqual([["Continue", "/learn/bread/2"]]);
  });

  it("of somebody who stopped in a film says where, and leads there", () => {
    const state = { ...enrolled, place: { lastLessonId: 3, positionSec: 372.4 } };
    const found = box({ state });
    expect(found.text).toContain("Next 1.3 Lesson 3");
    expect(found.links).toEqual([["Resume at 6:12", "/learn/bread/3"]]);
    expect(bar({ state }).links).toEqual([["Resume at 6:12", "/learn/bread/3"]]);
  });

  it.each<[string, Partial<Extract<OfferState, { kind: "included" }>>, string[]]>([
    ["a seat", { ground: "license", endsAt: day }, ["Paid for by your company", "valid until 19 Nov 2026"]],
    ["a seat without an end", { ground: "license" }, ["Your seat has no end date."]],
    ["a plan", { ground: "subscription", endsAt: day }, ["Included in your plan", "Until 19 Nov 2026"]],
    ["a purchase", { ground: "purchase" }, ["This course is yours", "It stays open to you."]],
    ["a gift", { ground: "comp", endsAt: day }, ["Given to you", "Until 19 Nov 2026"]],
    [
      "a seat that is not paid for, within the grace",
      { ground: "license", endsAt: day, isPastDue: true },
      ["Your company has a payment open. The course stays open until 19 Nov 2026."],
    ],
    [
      "a plan that is not paid for, within the grace",
      { ground: "subscription", endsAt: day, isPastDue: true },
      ["Your last payment failed. The course stays open until 19 Nov 2026."],
    ],
  ])("of somebody with %s says so, with its last day, and lets them enroll", (_, more, words) => {
    const found = box({
      state: { kind: "included", ground: "purchase", endsAt: null, isPastDue: false, ...more },
    });
    for (const word of words) expect(found.text).toContain(word);
    expect(buttons(found)).toEqual(["Enroll"]);
    expect(found.text.includes("Your company can see your progress")).toBe(more.ground === "license");
  });

  it("names the company that pays", () => {
    const state = { kind: "included", ground: "license", endsAt: null, isPastDue: false } as const;
    expect(box({ state, company: "Halden Logistics" }).text).toContain("Paid for by Halden Logistics");
    const invited = box({ state: { kind: "invited", until: day }, company: "Halden Logistics" });
    expect(invited.text).toContain("Halden Logistics has a seat for you");
    expect(invited.text).toContain("Accept it with the link in the letter of invitation, until 20 Nov 2026.");
  });

  it.each<[OfferState, string, string]>([
    [
      seatEnded,
      "Your seat ended on 19 Nov 2026",
      "Your progress is kept. Ask your company admin for a new seat to go on.",
    ],
    [
      ended("license", "withdrawn", "ask_company"),
      "Your seat was withdrawn on 19 Nov 2026",
      "Ask your company admin",
    ],
    [
      ended("license", "company_billing", "ask_company"),
      "Your company has a payment open",
      "Your access is back as soon as it is paid. Your progress is kept. Ask your company admin about it.",
    ],
    [
      ended("subscription", "ended", "renew"),
      "Your plan ended on 19 Nov 2026",
      "Also in Everything, €19.50 a month.",
    ],
    [
      ended("subscription", "payment_failed", "renew"),
      "The payment of your plan failed",
      "Also in Everything",
    ],
    [
      ended("comp", "ended", "buy"),
      "This gift ended on 19 Nov 2026",
      "Purchases are not open on this site yet.",
    ],
    [ended("comp", "withdrawn", "buy"), "This gift was withdrawn on 19 Nov 2026", "Purchases are not open"],
    [ended("purchase", "refunded", "buy", null), "Your payment was returned", "Purchases are not open"],
    [
      ended("purchase", "dispute_lost", "buy", null),
      "Your bank took the payment back",
      "Purchases are not open",
    ],
    [
      { kind: "disputed", hadProgress: true },
      "Your bank is looking at the payment",
      "closed until that is settled. Your progress is kept.",
    ],
    [{ kind: "pending", hadProgress: false }, "Payment is being confirmed", "Nothing is charged twice."],
    [{ kind: "not-offered", hadProgress: true }, "Not on offer", "Your progress is kept."],
    [{ kind: "account" }, "Your account is closed", "Write to support"],
  ])("that is closed says why and what now: %j", (state, title, next) => {
    const found = box({ state, plans: [plan] });
    expect(found.text).toContain(title);
    expect(found.text).toContain(next);
    expect(buttons(found)).toEqual([]);
    expect(found.links).toEqual(state.kind === "account" ? [] : [["Start a free lesson", "/learn/bread/3"]]);
  });

  it("of a seat that ended offers nothing to buy", () => {
    expect(box({ state: seatEnded, plans: [plan] }).text).not.toContain("€");
  });

  it("of a learner whose company did not pay says until when it stays open", () => {
    const state = { ...enrolled, ground: "license", endsAt: day, isPastDue: true } as const;
    expect(box({ state, company: "Halden Logistics" }).text).toContain(
      "Halden Logistics has a payment open. The course stays open until 19 Nov 2026.",
    );
  });

  it("of a finished course says when and how well, leads to the certificate, and opens it to whoever still may", () => {
    const found = box({ state: { ...completed, certificateId: "c-1", grade: 91 } });
    expect(found.text).toContain("Completed 20 Nov 2026, final score 91%");
    expect(found.links).toEqual([
      ["View certificate", "/certificates/c-1"],
      ["Review lessons", "/learn/bread"],
    ]);
    const closed = box({ state: { ...completed, isOpen: false } });
    expect(closed.text).toContain("The lessons are closed; your notes, results and certificate stay yours.");
    expect(closed.links).toEqual([]);
  });

  it.each<[OfferState["kind"], string]>([
    ["draft", "visible only to its authors"],
    ["staff", "You can open every lesson"],
    ["taken-down", "Learners can’t see this course."],
  ])("shows its staff the way to the builder: %s", (kind, words) => {
    const found = box({ state: { kind } as OfferState });
    expect(found.text).toContain(words);
    expect(found.links).toContainEqual(["Open in builder", "/teach/courses/7"]);
    expect(buttons(found)).toEqual(kind === "staff" ? ["Enroll as a learner"] : []);
  });

  it("gives the reason of a takedown", () => {
    const found = box({ state: { kind: "taken-down" }, course: course({ takenDownReason: "Copied text." }) });
    expect(found.text).toContain("Copied text.");
  });

  it("of a course that is closed says what is kept and asks for nothing", () => {
    const found = box({ state: { kind: "closed" } });
    expect(found.text).toBe("No longer offered Your results and certificates are kept.");
    expect([...found.links, ...buttons(found)]).toEqual([]);
  });
});

describe("the bar at the bottom of a phone", () => {
  it.each<[string, OfferState, string]>([
    ["a price", { kind: "sold", hadProgress: false }, "€79 Start a free lesson"],
    ["progress", enrolled, "1 of 3 lessons Continue"],
    [
      "what is paid for",
      { kind: "included", ground: "license", endsAt: null, isPastDue: false },
      "Included Enroll",
    ],
  ])("has %s and the one step", (_, state, words) => {
    expect(bar({ state }).text).toBe(words);
  });

  it.each<OfferState>([
    { kind: "closed" },
    { kind: "draft" },
    { kind: "staff" },
    { kind: "taken-down" },
    { kind: "invited", until: null },
    { kind: "pending", hadProgress: false },
    completed,
    seatEnded,
  ])("is not there without a step to take: $kind", (state) => {
    expect(bar({ state }).text).toBe("");
  });

  it("is not there for a price alone", () => {
    const modules = [{ id: 1, title: "M", lessons: [lesson(1)] }];
    expect(bar({ state: { kind: "sold", hadProgress: false }, course: course({ modules }) }).text).toBe("");
  });
});
