import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentDone } from "./progress";
import { joinSpans, secondsLeft } from "./watched";

describe("how far somebody is", () => {
  it("lies between 0 and 100, and is 100 exactly when the course is complete", () => {
    const counts = fc.record({
      done: fc.integer({ min: -5, max: 500 }),
      required: fc.integer({ min: 0, max: 400 }),
      isCompleted: fc.boolean(),
    });
    fc.assert(
      fc.property(counts, (given) => {
        const percent = percentDone(given);
        if (percent === null) return;
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(percent === 100).toBe(given.isCompleted);
      }),
    );
  });

  it("is rounded down, and nothing for a course without lessons", () => {
    expect(percentDone({ done: 2, required: 3, isCompleted: false })).toBe(66);
    expect(percentDone({ done: 0, required: 0, isCompleted: false })).toBeNull();
  });
});

describe("what was watched", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(300), fc.nat(60)).map(([from, length]) => ({ from, to: from + length })),
    { maxLength: 20 },
  );

  it("counts each second once, in whatever order it comes", () => {
    fc.assert(
      fc.property(spans, (watched) => {
        const seconds = new Set(
          watched.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        );
        const joined = joinSpans(watched);
        expect(joined.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(seconds.size);
        expect(joinSpans(watched.toReversed())).toEqual(joined);
      }),
    );
  });

  it("is enough from nine tenths on", () => {
    expect(secondsLeft([{ from: 0, to: 89 }], 100)).toBe(1);
    expect(secondsLeft([{ from: 10, to: 100 }], 100)).toBe(0);
    expect(secondsLeft([{ from: 0, to: 1_000 }], 100)).toBe(0);
  });
});
