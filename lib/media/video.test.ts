import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  box,
  bytes,
  element,
  float64,
  info,
  mp4,
  mvhd,
  picture,
  segmentId,
  track,
  tracks,
  webmHead,
  zeros,
} from "@/scripts/db/test-media";
import { readVideo } from "./video";

const size = tracks(picture([5, 0], [2, 208]));

describe("a video", () => {
  it("as MP4 tells its length and size, also after the picture data", async () => {
    expect(await readVideo(mp4(mvhd(1_000, 61_040), track(0, 0), track(960, 540)))).toEqual({
      contentType: "video/mp4",
      facts: { seconds: 61.04, width: 960, height: 540 },
    });
  });

  it("as WebM too", async () => {
    const found = await readVideo(bytes(webmHead, element(segmentId, info(float64(12_500)), size)));
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
    expect(await readVideo(mp4(mvhd(0, 0), track(960, 540)))).toMatchObject({ facts: null });
    expect(await readVideo(mp4(track(960, 540)))).toMatchObject({ facts: null });
    expect(await readVideo(mp4(mvhd(1_000, 1_000)).subarray(0, 90))).toMatchObject({ facts: null });
    expect(await readVideo(bytes(webmHead, element(segmentId, size)))).toMatchObject({ facts: null });
  });

  it("is known by its content, whatever it is called", async () => {
    expect(await readVideo(bytes("<html>"))).toBeNull();
    expect(await readVideo(bytes(box("ftyp", "qt  ", zeros(4), "qt  ")))).toBeNull();
  });
});
