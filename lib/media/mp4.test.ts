import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box, bytes, film, mp4, mvhd, track, uint32, zeros } from "@/scripts/db/test-media";
import { readMp4 } from "./mp4";

const size = { width: 1280, height: 720 };

describe("an MP4", () => {
  it("of many hours, with 64-bit times, has its length", () => {
    const long = box("mvhd", [1, 0, 0, 0], zeros(16), uint32(90_000), [0, 0, 0, 2], uint32(0), zeros(80));
    const seconds = (2 * 2 ** 32) / 90_000;
    expect(readMp4(mp4(long, track(1280, 720)))).toEqual({ seconds, ...size });
  });

  it("with a box larger than 32 bits can say, or one that runs to the end, is read", () => {
    const large = bytes(uint32(1), "mdat", uint32(0), uint32(24), zeros(8));
    const moov = box("moov", mvhd(1_000, 2_500), track(1280, 720));
    expect(readMp4(bytes(large, moov))).toEqual({ seconds: 2.5, ...size });
    const open = bytes(uint32(0), moov.subarray(4));
    expect(readMp4(bytes(box("free"), open))).toEqual({ seconds: 2.5, ...size });
  });

  it("has the size of its picture, wherever its sound stands", () => {
    const expected = { seconds: 1, ...size };
    expect(readMp4(mp4(mvhd(1_000, 1_000), track(0, 0), track(1280, 720)))).toEqual(expected);
    expect(readMp4(mp4(mvhd(1_000, 1_000), track(1280, 720), track(0, 0)))).toEqual(expected);
  });

  it("of sound alone, or whose head is too short, has no facts", () => {
    expect(readMp4(mp4(mvhd(1_000, 1_000), track(0, 0)))).toBeNull();
    expect(readMp4(mp4(box("mvhd", zeros(10)), track(1280, 720)))).toBeNull();
    expect(readMp4(mp4(mvhd(1_000, 1_000), box("trak", box("tkhd", zeros(20)))))).toBeNull();
  });

  it("is read where it lies in a larger buffer", () => {
    const around = bytes(zeros(13), film(3), zeros(5));
    expect(readMp4(around.subarray(13, around.length - 5))).toMatchObject({ seconds: 3 });
  });
});

describe("a file that lies", () => {
  const whole = film(3);
  const isSound = (facts: ReturnType<typeof readMp4>) =>
    facts === null || (facts.seconds > 0 && facts.width > 0 && facts.height > 0);

  it("or is cut off anywhere is read without an error", () => {
    for (let end = 0; end <= whole.length; end += 1)
      expect(isSound(readMp4(whole.subarray(0, end)))).toBe(true);
  });

  it("in any of its bytes is read without an error", () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const file = Buffer.from(whole);
        for (const [at, value] of changes) file[at] = value;
        return isSound(readMp4(file));
      }),
      { numRuns: 2_000 },
    );
  });

  it("by holding itself again and again is not followed down", () => {
    const depth = 20_000;
    const boxes = Array.from({ length: depth }, (_, i) => bytes(uint32((depth - i) * 8), "moov"));
    expect(readMp4(bytes(...boxes))).toBeNull();
  });
});
