import { expect, it } from "vitest";
import { anchorOf, createCalendar } from "./calendar";

it("the demo is told from the start of the day on which it is written", () => {
  expect(anchorOf(undefined, new Date("2026-03-29T23:59:59.999Z"))).toEqual(new Date("2026-03-29T00:00:00Z"));
  expect(anchorOf("2026-01-01T15:00:00+02:00")).toEqual(new Date("2026-01-01T00:00:00Z"));
  expect(() => anchorOf("yesterday")).toThrow("SEED_NOW is not a date: yesterday");
});

it("times are days before that, and hours of the day", () => {
  const { at, after } = createCalendar(new Date("2026-03-10T00:00:00Z"));
  expect(at(3, 9.5)).toEqual(new Date("2026-03-07T09:30:00Z"));
  expect(at(-2)).toEqual(new Date("2026-03-12T09:00:00Z"));
  expect(after(at(0, 0), 90)).toEqual(new Date("2026-03-10T01:30:00Z"));
});
