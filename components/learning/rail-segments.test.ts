import { describe, expect, it } from "vitest";
import { railSegments, railText, type RailModule } from "./rail-segments";

const modules: RailModule[] = [
  {
    id: 1,
    lessons: [
      { id: 11, minutes: 10 },
      { id: 12, minutes: 30 },
    ],
  },
  { id: 2, lessons: [{ id: 21, minutes: 20 }] },
];

describe("the module rail", () => {
  it("gives every module the width of its minutes", () => {
    expect(railSegments(modules, new Set()).map((segment) => segment.minutes)).toEqual([40, 20]);
  });

  it("fills a module by the minutes of its finished lessons, not by their number", () => {
    const [first, second] = railSegments(modules, new Set([12]));
    expect(first?.share).toBe(0.75);
    expect(second?.share).toBe(0);
  });

  it("is full exactly when every lesson is finished", () => {
    const shares = railSegments(modules, new Set([11, 12, 21])).map((segment) => segment.share);
    expect(shares).toEqual([1, 1]);
  });

  it("ignores finished lessons of other courses", () => {
    expect(railSegments(modules, new Set([99])).every((segment) => segment.share === 0)).toBe(true);
    expect(railText(modules, new Set([99]))).toBe("0 of 3 lessons");
  });

  it("draws lessons without a length and modules without lessons", () => {
    const odd: RailModule[] = [
      {
        id: 1,
        lessons: [
          { id: 1, minutes: 0 },
          { id: 2, minutes: 0 },
        ],
      },
      { id: 2, lessons: [] },
    ];
    expect(railSegments(odd, new Set([1]))).toEqual([
      { moduleId: 1, minutes: 2, share: 0.5 },
      { moduleId: 2, minutes: 1, share: 0 },
    ]);
  });

  it("says the same in words", () => {
    expect(railText(modules, new Set([11]))).toBe("1 of 3 lessons");
    expect(railText([{ id: 1, lessons: [{ id: 1, minutes: 5 }] }], new Set())).toBe("0 of 1 lesson");
  });
});
