import { expect, it, vi } from "vitest";
import { lazily } from "./lazily";

it("what is made lazily is not made before it is used, and keeps its own `this`", () => {
  const make = vi.fn(() => new Map([["a", 1]]));
  const map = lazily(make);
  expect(make).not.toHaveBeenCalled();
  expect([map.get("a"), map.size]).toEqual([1, 1]);
});
