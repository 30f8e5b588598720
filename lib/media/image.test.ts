import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { encodeImage } from "./image";

const picture = sharp({ create: { width: 400, height: 200, channels: 3, background: "#0a6" } });
const options = { maxSide: 100 };

describe("a picture", () => {
  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)(
    "as %s is written anew as WebP",
    async (format) => {
      const { data, width, height } = await encodeImage(
        await picture.clone().toFormat(format).toBuffer(),
        options,
      );
      expect([width, height]).toEqual([100, 50]);
      expect((await sharp(data).metadata()).format).toBe("webp");
    },
  );

  it("is never made larger", async () => {
    expect(await encodeImage(await picture.clone().png().toBuffer(), { maxSide: 5_000 })).toMatchObject({
      width: 400,
      height: 200,
    });
  });

  it.each([
    [
      "an SVG",
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
      ),
    ],
    [
      "an SVG that begins like an AVIF",
      Buffer.from('<!--ftypavif--><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ["a page", Buffer.from("<!doctype html>")],
    ["a GIF in name only", Buffer.from("GIF89a/*<script>*/=alert(1)")],
  ])("%s is none", async (_what, bytes) => {
    await expect(encodeImage(bytes, options)).rejects.toMatchObject({ code: "INVALID" });
  });

  it("cut off is none", async () => {
    const whole = await picture.clone().png().toBuffer();
    await expect(encodeImage(whole.subarray(0, whole.length - 200), options)).rejects.toMatchObject({
      code: "INVALID",
    });
  });

  it("from a phone stands upright, and tells nothing of where it was taken", async () => {
    const exif = { IFD0: { Copyright: "somebody" }, IFD3: { GPSLatitude: "52/1 31/1 0/1" } };
    const turned = await picture.clone().withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
    const { data, width, height } = await encodeImage(turned, options);
    expect([width, height]).toEqual([50, 100]);
    const found = await sharp(data).metadata();
    expect(found.exif ?? found.xmp ?? found.orientation).toBeUndefined();
  });

  it.each([
    ["a half", { x: 0.5, y: 0, width: 0.5, height: 1 }, [200, 200]],
    ["a part that reaches beyond the edge", { x: 0.75, y: 0.5, width: 1, height: 1 }, [100, 100]],
    ["a part beyond the edge", { x: 2, y: 2, width: 1, height: 1 }, [1, 1]],
    ["next to nothing", { x: 0, y: 0, width: 0.0001, height: 0.0001 }, [1, 1]],
  ])("is cut to %s", async (_, crop, expected) => {
    const { width, height } = await encodeImage(await picture.clone().png().toBuffer(), {
      maxSide: 400,
      crop,
    });
    expect([width, height]).toEqual(expected);
  });

  it("is cut where a person sees it, not where the camera wrote it", async () => {
    const blue = { input: { create: { width: 200, height: 200, channels: 3 as const, background: "#00f" } } };
    const turned = picture
      .clone()
      .composite([{ ...blue, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 });
    const upper = { x: 0, y: 0, width: 1, height: 0.5 };
    const { data } = await encodeImage(await turned.png().toBuffer(), { maxSide: 400, crop: upper });
    const [, , blueness] = (await sharp(data).stats()).channels.map(({ mean }) => mean);
    expect(blueness).toBeGreaterThan(200);
  });
});
