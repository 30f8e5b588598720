import { expect, it } from "vitest";
import type { PurchaseStatus } from "@/prisma/generated/enums";
import type { GroundFact } from "./grounds";
import { hasStood, lapsesOf } from "./lapse";

const now = new Date("2026-11-23T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
const term = (ground: "license" | "subscription", more: object = {}): GroundFact => ({
  ...{ ground, status: "active", endsAt: inDays(30), firstFailedAt: null },
  ...more,
});
const seat = term("license", { endsAt: inDays(-1) });
const plan = term("subscription", { endsAt: inDays(-1) });
const invitation: GroundFact = { ground: "invitation", endsAt: inDays(9) };
const held = (ground: "license" | "subscription", more: object) => [term(ground, more)];
const order = (status: PurchaseStatus): GroundFact[] => [{ ground: "purchase", status }];

it.each<[string, GroundFact[], "ended" | "no_ground", object | null]>([
  ["nothing", [], "no_ground", null],
  ["an ended seat", [seat], "ended", { ground: "license", why: "ended", at: inDays(-1) }],
  ["a seat taken back", held("license", { isWithdrawn: true }), "ended", { why: "withdrawn" }],
  ["an unpaid seat", held("license", { status: "unpaid" }), "ended", { why: "company_billing" }],
  ["an unpaid plan", held("subscription", { status: "paused" }), "ended", { why: "payment_failed" }],
  ["a canceled plan", held("subscription", { status: "canceled" }), "ended", { why: "ended" }],
  ["a pending payment", order("pending"), "no_ground", { why: "payment_pending" }],
  ["a payment that failed", order("failed"), "no_ground", null],
  ["a refund", order("refunded"), "ended", { why: "refunded" }],
  ["a dispute", order("disputed"), "ended", { why: "disputed" }],
  ["a lost dispute", order("lost"), "ended", { why: "dispute_lost" }],
  [
    "a comp that ended",
    [{ ground: "comp", status: "granted", endsAt: inDays(-2) }],
    "ended",
    { ground: "comp", why: "ended", at: inDays(-2) },
  ],
  [
    "a comp taken back",
    [{ ground: "comp", status: "withdrawn", endsAt: inDays(2) }],
    "ended",
    { why: "withdrawn" },
  ],
  ["an invitation", [invitation], "no_ground", { why: "invited", at: inDays(9) }],
  ["an invitation after a plan", [plan, invitation], "ended", { why: "invited" }],
  ["a refund after a seat", [...order("refunded"), seat], "ended", { ground: "license" }],
  ["a payment under way after a seat", [seat, ...order("pending")], "ended", { why: "payment_pending" }],
])("of %s the one that matters most is told first", (_, list, reason, lapse) => {
  const lapses = lapsesOf(list, now);
  expect(lapses.some(hasStood)).toBe(reason === "ended");
  if (lapse === null) expect(lapses).toEqual([]);
  else expect(lapses[0]).toMatchObject(lapse);
});

it("a ground that counts is no lapse", () => {
  expect(lapsesOf([term("license"), ...order("paid")], now)).toEqual([]);
});
