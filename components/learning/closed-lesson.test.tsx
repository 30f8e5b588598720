import { describe, expect, it } from "vitest";
import type { LessonAccess, Offer } from "@/lib/learning/access";
import type { Lapse } from "@/lib/learning/lapse";
import { look } from "@/scripts/db/test-markup";
import { ClosedLesson } from "./closed-lesson";

type Closed = Exclude<LessonAccess, { kind: "allow" }>;

const show = (access: Closed, isEnrolled = false) =>
  look(<ClosedLesson course={{ id: 6, slug: "js" }} access={access} isEnrolled={isEnrolled} />);
const deny = (
  reason: "no_ground" | "ended" | "taken_down" | "not_published",
  offer: Offer = null,
  lapse: Lapse | null = null,
): Closed => ({
  kind: "deny",
  reason,
  offer,
  lapse,
});
const on = new Date("2026-11-21T00:00:00Z");

const toCourse = [["See the course page", "/courses/js"]];

describe("in place of a lesson that is closed", () => {
  it("stands what opens a locked one", () => {
    const { text, links } = show({ kind: "lock", ground: "free", opens: { id: 2, title: "First" } });
    expect(text).toContain("This lesson is locked");
    expect(text).toContain("Finish “First” first.");
    expect(links).toEqual([["Go to that lesson", "/learn/js/2"]]);
  });

  it("stands how to enroll where that costs nothing", () => {
    const { text, sent } = show(deny("no_ground", "enroll"));
    expect(text).toContain("The course is free.");
    expect(sent()).toEqual({ courseId: "6" });
  });

  it.each<[Lapse | null, string]>([
    [{ ground: "license", why: "ended", at: on }, "has ended Your company’s seat ended on 20 Nov 2026."],
    [{ ground: "license", why: "withdrawn", at: null }, "has ended Your company took your seat back."],
    [{ ground: "license", why: "company_billing", at: on }, "rests Your company’s seats rest until"],
    [{ ground: "subscription", why: "ended", at: on }, "has ended Your plan ended on 20 Nov 2026."],
    [{ ground: "subscription", why: "payment_failed", at: null }, "rests Your plan rests until its payment"],
    [{ ground: "comp", why: "withdrawn", at: on }, "was given to you and taken back on 20 Nov 2026."],
    [{ ground: "purchase", why: "refunded", at: null }, "has ended Your purchase was refunded."],
    [{ ground: "purchase", why: "disputed", at: null }, "rests Your purchase rests while"],
    [null, "What opened this course to you has ended."],
  ])("stands why access ended (%j), and that nothing is lost", (lapse, why) => {
    for (const { text, links } of [
      show(deny("ended", "buy", lapse)),
      show(deny("no_ground", "buy", lapse), true),
    ]) {
      expect(text.replaceAll("\u00a0", " ")).toContain(why);
      expect(text).toContain("Your progress and results are kept.");
      expect(links).toEqual(toCourse);
    }
  });

  it.each<[Lapse, string]>([
    [{ ground: "invitation", why: "invited", at: on }, "A seat waits for you A seat of a company"],
    [{ ground: "purchase", why: "payment_pending", at: null }, "Your payment is on its way"],
  ])("stands what is under way (%j)", (lapse, what) => {
    const { text, links } = show(deny("no_ground", "accept_invite", lapse));
    expect(text).toContain(what);
    expect(text).not.toMatch(/ended|kept/);
    expect(links).toEqual(toCourse);
  });

  it.each(["taken_down", "not_published"] as const)("stands that the course is offline (%s)", (reason) => {
    const { text, links } = show(deny(reason), true);
    expect(text).toContain("This course is not available right now");
    expect(links).toEqual([["My learning", "/learn"]]);
  });

  it("stands how a stranger gets it, and nothing of an access they never had", () => {
    expect(show(deny("no_ground", "subscribe")).text).toContain("It comes with a plan.");
    const { text, links } = show(deny("no_ground", "buy"));
    expect(text).toContain("This lesson is part of a paid course The course page says how to get it.");
    expect(text).not.toMatch(/ended|kept/);
    expect(links).toEqual(toCourse);
  });
});
