import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { badgePicture } from "./badge-picture";
import { bakeCredential, encodePng, isPng, readBaked } from "./png";

const token = "aaaa.bbbb.cccc";

describe("a badge", () => {
  it("carries its credential and is still the same picture", async () => {
    const baked = bakeCredential(badgePicture(), token);
    expect(readBaked(baked)).toBe(token);
    const [plain, carrying] = [sharp(badgePicture()), sharp(baked)];
    expect(await carrying.metadata()).toMatchObject({
      format: "png",
      width: 512,
      height: 512,
      hasAlpha: true,
    });
    expect(await carrying.raw().toBuffer()).toEqual(await plain.raw().toBuffer());
  });

  it("carries one only: a new one takes the place of the old", () => {
    expect(readBaked(bakeCredential(bakeCredential(badgePicture(), "x.y.z"), token))).toBe(token);
  });

  it("shows every single byte that was changed, wherever it is", () => {
    const baked = bakeCredential(encodePng(new Uint8Array(4 * 16), 4, 4), token);
    for (let at = 0; at < baked.length; at += 1) {
      for (const bit of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(baked);
        changed.writeUInt8(changed.readUInt8(at) ^ bit, at);
        expect(readBaked(changed), `byte ${at}`).toBe("damaged");
      }
    }
  });

  it("that was cut off or continued is damaged", () => {
    const baked = bakeCredential(badgePicture(), token);
    expect(readBaked(baked.subarray(0, -1))).toBe("damaged");
    expect(readBaked(Buffer.concat([baked, Buffer.from("more")]))).toBe("damaged");
  });
});

it("a picture of somebody else carries none", () => {
  expect(readBaked(badgePicture())).toBeNull();
  expect(isPng(Buffer.from("GIF89a"))).toBe(false);
});
