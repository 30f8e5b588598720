import { describe, expect, it } from "vitest";
import { matchesText } from "./text-match";

const matches = (typed: string, accepted: string | string[], isCaseSensitive = false) =>
  matchesText(typed, [accepted].flat(), isCaseSensitive);

describe("a typed answer", () => {
  it.each([
    ["Paris", "paris"],
    ["  to   be ", "to be"],
    ["cafe\u0301", "café"],
    ["STRASSE", "Straße"],
    ["ΟΔΟΣ", "οδος"],
    ["İstanbul", "i̇stanbul"],
  ])("%j is %j", (typed, accepted) => expect(matches(typed, accepted)).toBe(true));

  it("is one of several", () => {
    expect(matches("colour", ["color", "colour"])).toBe(true);
    expect(matches("hue", ["color", "colour"])).toBe(false);
  });

  it("is nothing when it is empty, even if nothing is accepted", () => {
    expect(matches("  ", "")).toBe(false);
    expect(matches("x", [])).toBe(false);
  });

  it("keeps its capitals where they matter", () => {
    expect(matches("usestate", "useState", true)).toBe(false);
    expect(matches("UseState", "useState", true)).toBe(false);
    expect(matches("useState", "useState", true)).toBe(true);
  });
});

describe("one typo", () => {
  it.each([
    ["photosynthesys", "changed"],
    ["photosyntesis", "missing"],
    ["photosynnthesis", "added"],
    ["photosynhtesis", "swapped"],
    ["hotosynthesis", "missing at the start"],
    ["photosynthesiss", "added at the end"],
  ])("is forgiven in a long word: %s (%s)", (typed) => expect(matches(typed, "photosynthesis")).toBe(true));

  it("is forgiven in one word of several, and only in one", () => {
    expect(matches("binary serach tree", "binary search tree")).toBe(true);
    expect(matches("binray serach tree", "binary search tree")).toBe(false);
  });

  it.each([
    ["hose", "house"],
    ["photosinthesys", "photosynthesis"],
    ["e-mial", "e-mail"],
    ["vitamin1", "vitamin"],
    ["version2", "version3"],
    ["to gether", "together"],
  ])("is not forgiven: %j for %j", (typed, accepted) => expect(matches(typed, accepted)).toBe(false));
});
