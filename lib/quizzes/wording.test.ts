import { describe, expect, it } from "vitest";
import { attemptsLeftText, exactPercent, formatPoints, untilThen } from "./wording";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("a share in words", () => {
  it.each([
    ["9.744", "14", "69.6%"],
    ["6.9999999999", "10", "69.9%"],
    ["7", "10", "70%"],
    ["0", "0", "0%"],
  ])("%s of %s is %s, never rounded up", (earned, possible, percent) =>
    expect(exactPercent(earned, possible)).toBe(percent),
  );

  it.each([
    ["12.0000000000", "12"],
    ["1.3333333333", "1.33"],
    [0.5, "0.5"],
    [2, "2"],
  ])("%s points are %s", (points, text) => expect(formatPoints(points)).toBe(text));
});

describe("waiting", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  it.each([
    ["2026-11-23T12:00:20Z", "in 1 minute"],
    ["2026-11-23T12:59:01Z", "in 60 minutes"],
    ["2026-11-23T15:30:00Z", "in 4 hours"],
    ["2026-11-27T09:05:00Z", "on 27 Nov 2026, 09:05 UTC"],
  ])("until %s is %s", (then, text) => expect(plain(untilThen(new Date(then), now))).toBe(text));

  it("says how many attempts are left", () => {
    expect(plain(attemptsLeftText(1))).toBe("1 attempt left.");
    expect(attemptsLeftText(null)).toBe("You can try as often as you like.");
  });
});
