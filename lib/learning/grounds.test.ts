import { describe, expect, it } from "vitest";
import { type GroundFact, judge } from "./grounds";

const now = new Date("2026-11-23T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
type TermGround = "license" | "subscription";
const term = (ground: TermGround, more: object = {}): GroundFact => ({
  ground,
  status: "active",
  endsAt: inDays(30),
  firstFailedAt: null,
  ...more,
});
const counts = (fact: GroundFact, at = now) => judge(fact, at).counts;

describe.each(["license", "subscription"] as const)("a %s", (ground) => {
  const grace = ground === "license" ? 14 : 7;
  const unpaid = ground === "license" ? "company_billing" : "payment_failed";
  const pastDue = { status: "past_due", endsAt: null, firstFailedAt: now };

  it("counts while it is trialing or active, until the moment its term ends", () => {
    expect(judge(term(ground, { status: "trialing" }), now)).toEqual({
      counts: true,
      endsAt: inDays(30),
      isPastDue: false,
    });
    expect(counts(term(ground), new Date(inDays(30).getTime() - 1))).toBe(true);
    expect(judge(term(ground), inDays(30))).toEqual({ counts: false, why: "ended", at: inDays(30) });
  });

  it(`counts for ${grace} days after a payment failed, and says until when`, () => {
    expect(judge(term(ground, pastDue), inDays(grace - 0.1))).toEqual({
      counts: true,
      endsAt: inDays(grace),
      isPastDue: true,
    });
    expect(judge(term(ground, pastDue), inDays(grace))).toEqual({
      counts: false,
      why: unpaid,
      at: inDays(grace),
    });
  });

  it("does not get more by a grace than its own end leaves", () => {
    const short = term(ground, { ...pastDue, endsAt: inDays(2) });
    expect(judge(short, now)).toMatchObject({ endsAt: inDays(2) });
    expect(counts(short, inDays(2))).toBe(false);
  });

  it("that is past due since nobody knows when does not count", () => {
    expect(judge(term(ground, { ...pastDue, firstFailedAt: null }), now)).toMatchObject({ why: unpaid });
  });

  it.each(["incomplete", "incomplete_expired", "unpaid", "paused"])(
    "that is %s waits for money",
    (status) => {
      expect(judge(term(ground, { status }), now)).toMatchObject({ counts: false, why: unpaid });
    },
  );

  it("that is canceled has ended, even before its term would", () => {
    expect(judge(term(ground, { status: "canceled" }), now)).toMatchObject({ why: "ended" });
  });
});

it("a seat that was taken back does not count, whatever its term says", () => {
  expect(judge(term("license", { isWithdrawn: true }), now)).toMatchObject({ why: "withdrawn" });
});

it("a purchase counts once paid, after a part was given back, and in no other state", () => {
  const judged = (
    ["paid", "partially_refunded", "pending", "failed", "refunded", "disputed", "lost"] as const
  ).map((status) => {
    const judgment = judge({ ground: "purchase", status }, now);
    return judgment.counts ? "counts" : judgment.why;
  });
  expect(judged).toEqual([
    ...["counts", "counts", "payment_pending", "payment_failed", "refunded", "disputed", "dispute_lost"],
  ]);
});

it("a comp counts until its end, for ever without one, and not once it is withdrawn", () => {
  const comp = (status: "granted" | "withdrawn", endsAt: Date | null): GroundFact => ({
    ground: "comp",
    status,
    endsAt,
  });
  expect(judge(comp("granted", null), now)).toMatchObject({ counts: true, endsAt: null });
  expect(judge(comp("granted", inDays(1)), now)).toMatchObject({ counts: true, endsAt: inDays(1) });
  expect(judge(comp("granted", now), now)).toMatchObject({ counts: false, why: "ended" });
  expect(judge(comp("withdrawn", inDays(1)), now)).toMatchObject({ counts: false, why: "withdrawn" });
});

it("an invitation opens nothing before it is accepted", () => {
  expect(judge({ ground: "invitation", endsAt: inDays(3) }, now)).toEqual({
    counts: false,
    why: "invited",
    at: inDays(3),
  });
});
