import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guest } from "@/lib/viewer";
import { reportText, reviewStanding, standingIn } from "./reviewing";

const enrolled = { isCompleted: false };
const of = (done: number, required: number, enrollment: { isCompleted: boolean } | null = enrolled) =>
  reviewStanding({ isInstructor: false, enrollment, required, done });

describe("who may review a course", () => {
  it.each([
    ["has done nothing", of(0, 3), { kind: "early", percent: 0 }],
    ["is just below", of(29, 100), { kind: "early", percent: 29 }],
    ["has done 29.9 percent", of(299, 1_000), { kind: "early", percent: 29 }],
    ["is there", of(3, 10), { kind: "open" }],
    ["is in a course without lessons", of(0, 0), { kind: "early", percent: 0 }],
    ["has completed it, before lessons were added", of(0, 50, { isCompleted: true }), { kind: "open" }],
    ["is not enrolled", of(0, 3, null), { kind: "stranger" }],
  ])("somebody who %s", (_, standing, expected) => {
    expect(standing).toEqual(expected);
  });

  it("nobody reviews a course of their own", () => {
    const completed = { isInstructor: true, enrollment: { isCompleted: true }, required: 3, done: 3 };
    expect(reviewStanding(completed)).toEqual({ kind: "author" });
  });

  it("more done never closes what was open", () => {
    const counts = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(50));
    fc.assert(
      fc.property(counts, ([required, done, more]) => {
        const before = of(Math.min(done, required), required);
        const after = of(Math.min(done + more, required), required);
        if (before.kind === "open") expect(after.kind).toBe("open");
      }),
    );
  });

  it("a page decides as the command does", () => {
    const lessons = [{ isDone: true }, { isDone: false }, { isDone: false }, { isDone: false }];
    const course = { instructor: { id: "t" }, enrollment: { completedAt: null }, modules: [{ lessons }] };
    expect(standingIn(guest(), course)).toEqual({ kind: "early", percent: 25 });
    expect(standingIn(guest(), { ...course, enrollment: null })).toEqual({ kind: "stranger" });
    const completed = { completedAt: new Date() };
    expect(standingIn(guest(), { ...course, enrollment: completed })).toEqual({ kind: "open" });
  });
});

it.each([
  [{ reason: "insult", details: "" }, "It insults or threatens somebody"],
  [{ reason: "insult", details: "Line 2" }, "It insults or threatens somebody: Line 2"],
  [{ reason: "other", details: "It is a copy" }, "It is a copy"],
] as const)("a report %j reads “%s”", (given, words) => {
  expect(reportText(given)).toBe(words);
});
