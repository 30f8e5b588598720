import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinSpans, missingSpans, secondsLeft, type Span } from "./watched";

const length = 100;
const spans = fc.array(
  fc
    .tuple(fc.nat(length + 20), fc.nat(length + 20))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  { maxLength: 8 },
);
const covers = (list: readonly Span[], second: number) =>
  list.some(({ from, to }) => from <= second && second < to);
const seconds = Array.from({ length }, (_, second) => second);

describe("watched seconds", () => {
  it("are joined where they overlap or touch, in order", () => {
    const joined = joinSpans([
      { from: 40, to: 50 },
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 45, to: 60 },
    ]);
    expect(joined).toEqual([
      { from: 0, to: 20 },
      { from: 40, to: 60 },
    ]);
  });

  it("are the same however they were reported", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const joined = joinSpans(list, length);
        expect(joinSpans([...list, ...joined].reverse(), length)).toEqual(joined);
        return seconds.every((second) => covers(list, second) === covers(joined, second));
      }),
    );
  });

  it("and missing ones make up the video, each second once", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const missing = missingSpans(list, length);
        return seconds.every((second) => covers(list, second) !== covers(missing, second));
      }),
    );
  });
});

describe("what is left to watch", () => {
  it("is 90 percent of the video at first", () => {
    expect(secondsLeft([], 100)).toBe(90);
    expect(secondsLeft([], 16)).toBe(15);
  });

  it("is nothing once 90 percent were watched, wherever they are", () => {
    expect(secondsLeft([{ from: 10, to: 100 }], 100)).toBe(0);
    expect(
      secondsLeft(
        [
          { from: 0, to: 45 },
          { from: 55, to: 99 },
        ],
        100,
      ),
    ).toBe(1);
  });

  it("is not shortened by what lies beyond the end, nor by watching a part twice", () => {
    expect(
      secondsLeft(
        [
          { from: 0, to: 10 },
          { from: 0, to: 10 },
          { from: 100, to: 900 },
        ],
        100,
      ),
    ).toBe(80);
  });

  it("never grows by watching more", () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => secondsLeft([...a, ...b], length) <= secondsLeft(a, length)),
    );
  });
});
