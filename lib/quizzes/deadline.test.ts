import { expect, it } from "vitest";
import { isOverdue } from "./deadline";

it("gives the network five seconds after the deadline, and for ever where there is none", () => {
  const deadline = new Date("2026-11-23T12:00:00Z");
  expect(isOverdue(deadline, new Date("2026-11-23T12:00:05Z"))).toBe(false);
  expect(isOverdue(deadline, new Date("2026-11-23T12:00:05.001Z"))).toBe(true);
  expect(isOverdue(null, new Date("2036-01-01"))).toBe(false);
});
