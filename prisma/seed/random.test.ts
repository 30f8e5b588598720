import fc from "fast-check";
import { expect, it } from "vitest";
import { createRandom } from "./random";

const draw = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random.next);
};

it("the same seed gives the same chances, another seed others", () => {
  expect(draw(7, 20)).toEqual(draw(7, 20));
  expect(draw(7, 20)).not.toEqual(draw(8, 20));
});

it("whole numbers reach both ends and nothing beyond", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 0, max: 5 }),
      (seed, from, span) => {
        const random = createRandom(seed);
        const drawn = new Set(Array.from({ length: 300 }, () => random.integer(from, from + span)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(
          Array.from({ length: span + 1 }, (_, i) => from + i),
        );
      },
    ),
  );
});

it("what is likely happens about as often as it should", () => {
  const random = createRandom(1);
  const happened = Array.from({ length: 10_000 }, () => random.happens(0.3)).filter(Boolean).length;
  expect(happened).toBeGreaterThan(2_800);
  expect(happened).toBeLessThan(3_200);
  expect(random.happens(0)).toBe(false);
  expect(random.happens(1)).toBe(true);
});

it("there is nothing to pick from an empty list", () => {
  expect(() => createRandom(1).pick([])).toThrow("nothing to pick from");
});
