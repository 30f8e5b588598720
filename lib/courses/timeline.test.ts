import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeMarks } from "./timeline";

const labels = (minutes: number) => timeMarks(minutes).map(({ label }) => label);

describe("the scale of a course", () => {
  it("counts hours of a long course and half hours of a short one", () => {
    expect(labels(400)).toEqual(["0:00", "1:00", "2:00", "3:00", "4:00", "5:00", "6:00", "6:40"]);
    expect(labels(177)).toEqual(["0:00", "0:30", "1:00", "1:30", "2:00", "2:30", "2:57"]);
    expect(labels(7)).toEqual(["0:00", "0:07"]);
  });

  it("is empty where there is nothing to measure", () => {
    expect(timeMarks(0)).toEqual([]);
  });

  it("begins at 0, ends at the whole length, rises, and has at most nine marks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => {
        const marks = timeMarks(minutes);
        expect(marks[0]?.minute).toBe(0);
        expect(marks.at(-1)).toMatchObject({ minute: minutes, percent: 100 });
        expect(marks.length).toBeLessThanOrEqual(9);
        expect(marks.every((mark, i) => i === 0 || mark.minute > marks[i - 1]!.minute)).toBe(true);
      }),
    );
  });
});
