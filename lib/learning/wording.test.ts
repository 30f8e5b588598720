import { expect, it } from "vitest";
import type { Denial } from "./access";
import type { Lapse } from "./lapse";
import { closedBecause, lapseText } from "./wording";

const at = new Date("2026-11-21T00:00:00Z");
const deny = (more: Partial<Denial>): Denial => ({
  ...{ kind: "deny", reason: "no_ground", offer: null, lapse: null },
  ...more,
});
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

it.each<[Lapse, string]>([
  [{ ground: "license", why: "ended", at }, "Your company’s seat ended on 20 Nov 2026."],
  [{ ground: "license", why: "withdrawn", at: null }, "Your company took your seat back."],
  [
    { ground: "license", why: "company_billing", at },
    "Your company’s seats rest until its payment has gone through.",
  ],
  [{ ground: "subscription", why: "ended", at: null }, "Your plan ended."],
  [
    { ground: "subscription", why: "payment_failed", at },
    "Your plan rests until its payment has gone through.",
  ],
  [{ ground: "comp", why: "withdrawn", at }, "The course was given to you and taken back on 20 Nov 2026."],
  [{ ground: "purchase", why: "refunded", at: null }, "Your purchase was refunded."],
  [
    { ground: "invitation", why: "invited", at },
    "A seat of a company that covers this course waits for you. The invitation is open until 20 Nov 2026.",
  ],
])("a person whose ground is %j reads what became of it", (lapse, text) => {
  expect(plain(lapseText(lapse))).toBe(text);
  expect(plain(closedBecause(deny({ reason: "ended", lapse })))).toBe(text);
});

it("a person reads why a course is closed that they never had", () => {
  expect(closedBecause(deny({ offer: "enroll" }))).toMatch(/free/);
  expect(closedBecause(deny({ offer: "buy" }))).toMatch(/bought it/);
  expect(closedBecause(deny({ reason: "account" }))).toMatch(/account is closed/);
});

it("a person is not told more of a hidden course than that it is not there now", () => {
  const lapse: Lapse = { ground: "license", why: "withdrawn", at };
  for (const reason of ["taken_down", "not_published"] as const) {
    expect(closedBecause(deny({ reason, lapse }))).toBe("This course is not available right now.");
  }
});

it("a person reads which lesson opens a locked one, and nothing where all is open", () => {
  expect(closedBecause({ kind: "lock", ground: "free", opens: { id: 1, title: "First" } })).toMatch(
    /Finish “First” first/,
  );
  expect(
    closedBecause({ kind: "allow", ground: "free", endsAt: null, isPastDue: false, grounds: ["free"] }),
  ).toBeNull();
});
