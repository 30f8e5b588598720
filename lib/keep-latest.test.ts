import { afterEach, expect, it, vi } from "vitest";
import { clock } from "./clock";
import { keepLatest } from "./keep-latest";

afterEach(() => vi.restoreAllMocks());

/** Makes "a1", "a2", … and counts. */
function maker() {
  let count = 0;
  const make = vi.fn((key: string) => Promise.resolve(`${key}${(count += 1)}`));
  return make;
}

it("people who ask at the same moment share one drawing, and so do those who come later", async () => {
  const keep = keepLatest<string>({ most: 2, seconds: 60 });
  const make = maker();
  const asked = await Promise.all(Array.from({ length: 20 }, () => keep("a", () => make("a"))));
  expect(new Set(asked)).toEqual(new Set(["a1"]));
  expect(await keep("a", () => make("a"))).toBe("a1");
  expect(make).toHaveBeenCalledTimes(1);
});

it("the one that nobody has asked for the longest makes room", async () => {
  const keep = keepLatest<string>({ most: 2, seconds: 60 });
  const make = maker();
  for (const key of ["a", "b", "a", "c"]) await keep(key, () => make(key));
  expect(await keep("a", () => make("a"))).toBe("a1");
  expect(await keep("b", () => make("b"))).toBe("b4");
});

it("what failed is tried again, and everybody who waited is told", async () => {
  const keep = keepLatest<string>({ most: 2, seconds: 60 });
  const fails = () => Promise.reject(new Error("no font"));
  const waited = await Promise.allSettled([keep("a", fails), keep("a", fails)]);
  expect(waited.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await keep("a", () => Promise.resolve("whole"))).toBe("whole");
});

it("after its time it is made anew", async () => {
  const keep = keepLatest<string>({ most: 2, seconds: 60 });
  const make = maker();
  await keep("a", () => make("a"));
  const later = new Date(Date.now() + 61_000);
  vi.spyOn(clock, "now").mockReturnValue(later);
  expect(await keep("a", () => make("a"))).toBe("a2");
});
