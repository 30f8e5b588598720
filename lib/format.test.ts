import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatClock,
  formatDate,
  formatMinutes,
  formatMoney,
  formatSeconds,
  plural,
} from "./format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("what people read", () => {
  it.each([
    [0, "0 m"],
    [12, "12 m"],
    [60, "1 h"],
    [400, "6 h 40 m"],
  ])("%i minutes are %s", (minutes, text) => expect(plain(formatMinutes(minutes))).toBe(text));

  it.each([
    [42, "42 s"],
    [702, "11 m 42 s"],
  ])("%i seconds are %s", (seconds, text) => expect(plain(formatSeconds(seconds))).toBe(text));

  it.each([
    [-3, "0:00"],
    [372.9, "6:12"],
    [3849, "1:04:09"],
  ])("%f seconds on a clock are %s", (seconds, text) => expect(formatClock(seconds)).toBe(text));

  it("money has decimals only where it needs them", () => {
    expect(formatMoney(79, "EUR")).toBe("€79");
    expect(formatMoney("79.5", "EUR")).toBe("€79.50");
    expect(formatMoney(21_600, "USD")).toBe("$21,600");
  });

  it("dates name the month", () => expect(plain(formatDate("2026-11-23T10:00:00Z"))).toBe("23 Nov 2026"));

  it("counts agree with their noun", () => {
    expect(plain(plural(1, "lesson"))).toBe("1 lesson");
    expect(plain(plural(1_284, "lesson"))).toBe("1,284 lessons");
  });
});

it.each([
  [640, "640\u00a0B"],
  [12_300, "12\u00a0kB"],
  [3_440_000, "3.4\u00a0MB"],
])("a file of %i bytes is %s large", (bytes, text) => expect(formatBytes(bytes)).toBe(text));
