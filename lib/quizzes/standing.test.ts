import { describe, expect, it } from "vitest";
import { isReleased } from "./release";
import { type AttemptFact, type Rules, standingOf, toFacts } from "./standing";

const now = new Date("2026-11-23T12:00:00Z");
const rules: Rules = { maxAttempts: 3, cooldownMinutes: 0, gradeOfRecord: "highest" };

const attempt = (attemptNo: number, score: number | null, more: Partial<AttemptFact> = {}): AttemptFact => ({
  id: attemptNo,
  attemptNo,
  status: score === null ? "in_progress" : "graded",
  score: score ?? 0,
  passed: score === null ? null : score >= 70,
  startedAt: new Date("2026-11-23T11:00:00Z"),
  submittedAt: score === null ? null : new Date("2026-11-23T11:30:00Z"),
  deadlineAt: null,
  ...more,
});

describe("where somebody stands", () => {
  it("is all before them at first", () => {
    expect(standingOf([], rules, now)).toEqual({
      open: null,
      hasPassed: false,
      attemptsLeft: 3,
      waitUntil: null,
      recorded: null,
    });
  });

  it("counts a running attempt as left until it is handed in", () => {
    expect(standingOf([attempt(1, 50), attempt(2, 60), attempt(3, null)], rules, now)).toMatchObject({
      open: { id: 3 },
      attemptsLeft: 1,
    });
    expect(standingOf([attempt(1, 50), attempt(2, 60), attempt(3, 40)], rules, now)).toMatchObject({
      open: null,
      attemptsLeft: 0,
    });
  });

  it("gives a void attempt back", () => {
    const given = [attempt(1, 90, { status: "void" }), attempt(2, 40)];
    expect(standingOf(given, { ...rules, cooldownMinutes: 60 }, now)).toMatchObject({
      hasPassed: false,
      attemptsLeft: 2,
      recorded: 40,
    });
    expect(standingOf(given.slice(0, 1), { ...rules, cooldownMinutes: 60 }, now).waitUntil).toBeNull();
  });

  it("makes somebody wait until the pause is over", () => {
    expect(standingOf([attempt(1, 50)], { ...rules, cooldownMinutes: 45 }, now).waitUntil).toEqual(
      new Date("2026-11-23T12:15:00Z"),
    );
    expect(standingOf([attempt(1, 50)], { ...rules, cooldownMinutes: 30 }, now).waitUntil).toBeNull();
  });

  it.each([
    ["highest", 85],
    ["latest", 60],
    ["first", 71],
    ["average", 72],
  ] as const)("records the %s score: %d", (gradeOfRecord, recorded) => {
    const given = [
      attempt(2, 85),
      attempt(1, 71),
      attempt(3, 60),
      attempt(4, 0, { status: "needs_grading", passed: null }),
    ];
    expect(standingOf(given, { ...rules, gradeOfRecord }, now)).toMatchObject({ recorded, hasPassed: true });
  });

  it("reads dates out of JSON", () => {
    const { startedAt, ...row } = attempt(1, null);
    expect(
      toFacts([{ ...row, startedAt: startedAt.toISOString(), submittedAt: null, deadlineAt: null }]),
    ).toEqual([attempt(1, null)]);
  });
});

describe("when right answers are shown", () => {
  it.each([
    ["after_each", false, 2, true],
    ["never", true, 0, false],
    ["after_pass", false, 1, false],
    ["after_pass", false, null, false],
    ["after_pass", true, 1, true],
    ["after_pass", false, 0, true],
  ] as const)("%s, passed %s, %s left: %s", (rule, hasPassed, attemptsLeft, released) => {
    expect(isReleased(rule, { hasPassed, attemptsLeft })).toBe(released);
  });

  it("never during the last attempt, though no further one is left", () => {
    const standing = standingOf([attempt(1, 10), attempt(2, 20), attempt(3, null)], rules, now);
    expect(isReleased("after_pass", standing)).toBe(false);
  });
});
