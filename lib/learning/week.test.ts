import { describe, expect, it } from "vitest";
import { daysInARow } from "./week";

const week = (pattern: string) =>
  [...pattern].map((sign, i) => ({ date: `2026-11-${10 + i}`, seconds: 0, isActive: sign === "x" }));

describe("days in a row", () => {
  it("count back from today", () => {
    expect(daysInARow(week("x.xxxx"))).toBe(4);
    expect(daysInARow(week("xxxxxxx"))).toBe(7);
  });

  it("still stand on a day that has only begun", () => {
    expect(daysInARow(week(".xxx."))).toBe(3);
  });

  it("are none after a day without learning", () => {
    expect(daysInARow(week("xxx.."))).toBe(0);
    expect(daysInARow([])).toBe(0);
  });
});
