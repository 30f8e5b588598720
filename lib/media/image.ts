import "server-only";

import sharp from "sharp";
import { AppError } from "@/lib/errors";

// Not SVG: pictures of our own are drawn with it. What others send must begin as a picture of pixels does.
sharp.block({ operation: ["VipsForeignLoadPdf"] });

/** A part of the picture, in shares of its width and height from 0 to 1. */
export type Crop = { x: number; y: number; width: number; height: number };

export type ImageOptions = { maxSide: number; crop?: Crop };

/** What is larger is not decoded: a small file can hold a picture that fills the memory. */
export const limitInputPixels = 50_000_000;
const readable = new Set(["jpeg", "png", "webp", "gif", "avif"]);
/** JPEG, PNG, GIF, WebP, and the box that AVIF comes in. */
const beginnings = /^(\xFF\xD8\xFF|\x89PNG\r\n\x1A\n|GIF8|RIFF[^]{4}WEBP|\x00[^]{3}ftyp)/;

/**
 * A picture written anew as WebP, so that nothing else that was in the file (scripts, positions, hidden data)
 * survives.
 * @throws AppError INVALID where it is no picture that we take
 */
export async function encodeImage(bytes: Uint8Array, options: ImageOptions) {
  const { data, info } = await encode(bytes, options).catch(() => {
    throw new AppError(
      "INVALID",
      "This file is not a picture that can be used. JPEG, PNG, WebP, AVIF and GIF can.",
    );
  });
  return { data, width: info.width, height: info.height };
}

async function encode(bytes: Uint8Array, { maxSide, crop }: ImageOptions) {
  if (!beginnings.test(Buffer.from(bytes.subarray(0, 12)).toString("latin1"))) throw new Error("no pixels");
  const picture = sharp(bytes, { limitInputPixels, failOn: "error" });
  const { format, compression, autoOrient } = await picture.metadata();
  // AVIF is HEIF with AV1 inside; what phones call HEIC is not taken.
  const name = format === "heif" && compression === "av1" ? "avif" : format;
  if (!readable.has(name)) throw new Error(`unreadable format ${name}`);

  const upright = picture.autoOrient();
  const cut = crop ? upright.extract(toPixels(crop, autoOrient)) : upright;
  return cut
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
}

function toPixels(crop: Crop, { width, height }: { width: number; height: number }) {
  const left = Math.min(width - 1, Math.round(crop.x * width));
  const top = Math.min(height - 1, Math.round(crop.y * height));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
  };
}
