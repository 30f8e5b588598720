import { expect, it } from "vitest";
import { look } from "@/scripts/db/test-markup";
import { MissingParts } from "./missing-parts";

const show = (watched: { from: number; to: number }[], duration = 300) =>
  look(<MissingParts watched={watched} duration={duration} onJump={() => undefined} />);

it("says which parts of a video were not watched, and leads there", () => {
  const { text, labels } = show([
    { from: 0, to: 130 },
    { from: 220, to: 280 },
  ]);
  expect(text).toContain("Not watched yet: 1 m 50 s");
  expect(text).toContain("2:10–3:40");
  expect(labels).toContain("Play 2:10–3:40");
  expect(labels).toContain("Play 4:40–5:00");
});

it.each([
  ["before anything was watched", [], 300],
  ["when all of it was", [{ from: 0, to: 300 }], 300.4],
  [
    "for a gap of a second",
    [
      { from: 0, to: 99 },
      { from: 100, to: 300 },
    ],
    300,
  ],
])("is not there %s", (_, watched, duration) => expect(show(watched, duration).text).toBe(""));

it("lists a dozen at most", () => {
  const watched = Array.from({ length: 20 }, (_, i) => ({ from: i * 10, to: i * 10 + 5 }));
  expect(show(watched).all("button")).toHaveLength(12);
  expect(show(watched).text).toMatch(/and 8 more$/);
});
