import { describe, expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { WeekChart } from "./week-chart";

/** From Tuesday 17 November on, in minutes; a minus is a day on which nothing was done. */
function show(...minutes: number[]) {
  const days = minutes.map((each, i) => ({
    date: `2026-11-${17 + i}`,
    seconds: Math.max(0, each) * 60,
    isActive: each >= 0,
  }));
  const { text, labels, all } = look(<WeekChart days={days} />);
  return {
    text,
    label: labels[0],
    heights: all("span").flatMap(({ style }) => /height:([\d.]+)/.exec(style ?? "")?.[1] ?? []),
  };
}

describe("the last seven days", () => {
  it("are told in words, day by day, the last one as today", () => {
    const { label, text } = show(10, -1, 0, 30, -1, 65, 20);
    expect(label).toBe(
      "Minutes per day: Tuesday 10, Wednesday 0, Thursday 0, Friday 30, Saturday 0, Sunday 65, Today 20",
    );
    expect(text).toMatch(/Last seven days ?2.h.5.m/);
  });

  it("are drawn to scale, and a day without learning still stands there", () => {
    expect(show(60, -1, -1, 30, -1, -1, -1).heights).toEqual([
      "100",
      "2.5",
      "2.5",
      "50",
      "2.5",
      "2.5",
      "2.5",
    ]);
    expect(Number(show(-1, -1, -1, -1, -1, -1, 0.5).heights.at(-1))).toBe(50);
  });

  it("say how many days in a row it was, from two on, and scold nobody", () => {
    expect(show(-1, -1, -1, 5, 5, 5, 5).text).toMatch(/4.days in a row\. Missing one resets nothing\.$/);
    expect(show(5, -1, -1, -1, -1, -1, 5).text).not.toContain("in a row");
  });

  it("are not there after a week without learning, but for a lesson that took no time", () => {
    expect(show(-1, -1, -1, -1, -1, -1, -1).text).toBe("");
    expect(show(-1, -1, -1, -1, -1, -1, 0).text).toContain("Last seven days");
  });
});
