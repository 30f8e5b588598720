import { describe, expect, it } from "vitest";
import { playedSpans } from "./played-spans";

/** A video element as far as it is asked. */
function played(...ranges: [number, number][]) {
  const part = (at: number, end: 0 | 1) => ranges[at]?.[end] ?? 0;
  return {
    played: { length: ranges.length, start: (at: number) => part(at, 0), end: (at: number) => part(at, 1) },
  } as unknown as HTMLVideoElement;
}

describe("what was played", () => {
  it("counts whole seconds, and forgives a quarter of one at the edges", () => {
    expect(playedSpans(played([0, 16.4]))).toEqual([{ from: 0, to: 16 }]);
    expect(playedSpans(played([6.01, 15.8]))).toEqual([{ from: 6, to: 16 }]);
    expect(playedSpans(played([6.5, 15.5]))).toEqual([{ from: 7, to: 15 }]);
  });

  it("leaves out what is shorter than a second, as when the slider is dragged", () => {
    expect(playedSpans(played([3.4, 3.5], [20.3, 20.9]))).toEqual([]);
  });
});
