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
});
