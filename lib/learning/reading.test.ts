import { expect, it } from "vitest";
import { secondsToRead } from "./reading";

it.each([
  ["an empty text still takes a moment", 0, 10],
  ["a short one too", 120, 10],
  ["240 words are a minute, of which 18 seconds are asked for", 240, 18],
  ["a long text takes its time", 2_400, 180],
])("%s", (_, words, seconds) => expect(secondsToRead(words)).toBe(seconds));
