import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readVideo } from "./video";

const bytes = (...parts: (number[] | string | Uint8Array)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const box = (type: string, ...content: (number[] | string | Uint8Array)[]) => {
  const inside = bytes(...content);
  return bytes(uint32(inside.length + 8), type, inside);
};
const zeros = (count: number) => Array.from({ length: count }, () => 0);

const mvhd = (scale: number, units: number) =>
  box("mvhd", zeros(12), uint32(scale), uint32(units), zeros(80));
const tkhd = (width: number, height: number) =>
  box("tkhd", zeros(76), uint32(width * 65_536), uint32(height * 65_536));
const mp4 = (...moov: Uint8Array[]) =>
  bytes(box("ftyp", "isom", zeros(4), "isomavc1"), box("mdat", zeros(32)), box("moov", ...moov));

const element = (id: number[], ...content: (number[] | string | Uint8Array)[]) => {
  const inside = bytes(...content);
  return bytes(id, [0x08, ...uint32(inside.length)], inside);
};
const float64 = (value: number) => {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value);
  return new Uint8Array(data.buffer);
};
const webmHead = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], "webm"));
const info = element(
  [0x15, 0x49, 0xa9, 0x66],
  element([0x2a, 0xd7, 0xb1], uint32(1_000_000)),
  element([0x44, 0x89], float64(12_500)),
);
const tracks = element(
  [0x16, 0x54, 0xae, 0x6b],
  element([0xae], element([0xe0], element([0xb0], [5, 0]), element([0xba], [2, 208]))),
);

describe("a video", () => {
  it("as MP4 tells its length and size, also after the picture data", async () => {
    expect(
      await readVideo(mp4(mvhd(1_000, 61_040), box("trak", tkhd(0, 0)), box("trak", tkhd(960, 540)))),
    ).toEqual({
      contentType: "video/mp4",
      facts: { seconds: 61.04, width: 960, height: 540 },
    });
  });

  it("as WebM too", async () => {
    const found = await readVideo(bytes(webmHead, element([0x18, 0x53, 0x80, 0x67], info, tracks)));
    expect(found).toEqual({ contentType: "video/webm", facts: { seconds: 12.5, width: 1280, height: 720 } });
  });

  it("of the demo is read as it is", async () => {
    const demo = await readVideo(
      readFileSync("prisma/seed/courses/javascript-foundations/media/event-loop.mp4"),
    );
    expect(demo?.facts).toMatchObject({ width: 960, height: 540 });
    expect(demo?.facts?.seconds).toBeGreaterThan(30);
  });

  it("without a length, or cut off, has no facts", async () => {
    expect(await readVideo(mp4(mvhd(0, 0), box("trak", tkhd(960, 540))))).toMatchObject({ facts: null });
    expect(await readVideo(mp4(box("trak", tkhd(960, 540))))).toMatchObject({ facts: null });
    expect(await readVideo(mp4(mvhd(1_000, 1_000)).subarray(0, 90))).toMatchObject({ facts: null });
    expect(await readVideo(bytes(webmHead, element([0x18, 0x53, 0x80, 0x67], tracks)))).toMatchObject({
      facts: null,
    });
  });

  it("is known by its content, whatever it is called", async () => {
    expect(await readVideo(bytes("<html>"))).toBeNull();
    expect(await readVideo(bytes(box("ftyp", "qt  ", zeros(4), "qt  ")))).toBeNull();
  });
});
