import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bytes,
  element,
  float64,
  info,
  picture,
  segmentId,
  tracks,
  webmHead,
  zeros,
} from "@/scripts/db/test-media";
import { readWebm } from "./webm";

const size = { width: 1280, height: 720 };
const wide = picture([5, 0], [2, 208]);
const sound = element([0xe1], element([0x9f], [2]));
const webm = (...segment: Uint8Array[]) => bytes(webmHead, element(segmentId, ...segment));

describe("a WebM", () => {
  it("with a length of 4 bytes, and with sound before the picture, is read", () => {
    const short = new Uint8Array(new Float32Array([12_500]).buffer).reverse();
    expect(readWebm(webm(info(short), tracks(sound, wide)))).toEqual({ seconds: 12.5, ...size });
  });

  it("from a recorder that left its size open is read", () => {
    const open = bytes(webmHead, segmentId, [0x01, ...zeros(7).map(() => 0xff)]);
    const found = readWebm(bytes(open, info(float64(12_500)), tracks(wide)));
    expect(found).toEqual({ seconds: 12.5, ...size });
  });

  it("that counts in milliseconds where it says nothing else", () => {
    const silent = element([0x15, 0x49, 0xa9, 0x66], element([0x44, 0x89], float64(2_000)));
    expect(readWebm(webm(silent, tracks(wide)))).toMatchObject({ seconds: 2 });
  });

  it("of sound alone, or without a length, has no facts", () => {
    expect(readWebm(webm(info(float64(12_500)), tracks(sound)))).toBeNull();
    expect(readWebm(webm(info(float64(0)), tracks(wide)))).toBeNull();
    expect(readWebm(webm(info(new Uint8Array(3)), tracks(wide)))).toBeNull();
  });
});

describe("a file that lies", () => {
  const whole = webm(info(float64(12_500)), tracks(wide));
  const isSound = (facts: ReturnType<typeof readWebm>) =>
    facts === null || (facts.seconds > 0 && facts.width > 0 && facts.height > 0);

  it("or is cut off anywhere is read without an error", () => {
    for (let end = 0; end <= whole.length; end += 1)
      expect(isSound(readWebm(whole.subarray(0, end)))).toBe(true);
  });

  it("in any of its bytes is read without an error", () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const file = Buffer.from(whole);
        for (const [at, value] of changes) file[at] = value;
        return isSound(readWebm(file));
      }),
      { numRuns: 2_000 },
    );
  });

  it("by holding itself again and again is not followed down", () => {
    const open = bytes(segmentId, [0xff]);
    expect(readWebm(bytes(...Array.from({ length: 20_000 }, () => open)))).toBeNull();
  });
});
