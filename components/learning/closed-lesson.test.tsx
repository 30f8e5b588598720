import { describe, expect, it } from "vitest";
import type { LessonAccess, Offer } from "@/lib/learning/access";
import { look } from "@/scripts/db/test-markup";
import { ClosedLesson } from "./closed-lesson";

type Closed = Exclude<LessonAccess, { kind: "allow" }>;

const show = (access: Closed, isEnrolled = false) =>
  look(<ClosedLesson course={{ id: 6, slug: "js" }} access={access} isEnrolled={isEnrolled} />);
const deny = (
  reason: "no_ground" | "ended" | "taken_down" | "not_published",
  offer: Offer = null,
): Closed => ({
  kind: "deny",
  reason,
  offer,
});

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

  it.each<[Offer, string]>([
    ["ask_company", "Your company’s seat no longer covers this course."],
    ["renew", "Your subscription no longer covers this course."],
    ["buy", "What opened this course to you has ended."],
  ])("stands why access ended (%s), and that nothing is lost", (offer, why) => {
    for (const { text, links } of [show(deny("ended", offer)), show(deny("no_ground", offer), true)]) {
      expect(text).toContain("Your access has ended");
      expect(text).toContain(`${why}`);
      expect(text).toContain("Your progress and results are kept.");
      expect(links).toEqual(toCourse);
    }
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
