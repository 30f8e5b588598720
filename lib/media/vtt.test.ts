import { describe, expect, it } from "vitest";
import { readVtt } from "./vtt";

describe("captions", () => {
  it("have times in seconds, with hours or without, and settings", () => {
    const { cues, problems } = readVtt(
      "\uFEFFWEBVTT - title\r\n\r\n1\r\n00:01.500 --> 00:04.000 align:start\r\nHello\r\n\r\n01:00:00.000 --> 01:00:01.250\r\nLate\r\n",
    );
    expect(problems).toEqual([]);
    expect(cues).toEqual([
      { start: 1.5, end: 4, line: 4 },
      { start: 3600, end: 3601.25, line: 7 },
    ]);
  });

  it.each([
    ["no heading", "00:01.000 --> 00:02.000\nHello", 1, /WEBVTT/],
    ["nothing in them", "WEBVTT\n", 1, /no captions/],
    ["a comma in a time", "WEBVTT\n\n00:01,000 --> 00:02,000\nHello", 3, /can’t be read/],
    ["a time that runs backwards", "WEBVTT\n\n00:03.000 --> 00:02.000\nHello", 3, /ends before/],
    [
      "captions out of order",
      "WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n00:01.000 --> 00:02.000\nB",
      6,
      /before the one above/,
    ],
    ["a caption without text", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n", 3, /no text/],
  ])("with %s are refused with the line", (_what, text, line, message) => {
    const { problems } = readVtt(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) as string });
  });
});
