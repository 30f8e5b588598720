import "server-only";

import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage";

sharp.block({ operation: ["VipsForeignLoadSvg", "VipsForeignLoadPdf", "VipsForeignLoadHeif"] });

/** A part of the picture, in shares of its width and height from 0 to 1. */
export type Crop = { x: number; y: number; width: number; height: number };

const limitInputPixels = 50_000_000;
const readable = new Set(["jpeg", "png", "webp", "gif", "avif"]);

/**
 * Reads a picture by its content and writes it anew as WebP, so that nothing else that was in the file
 * (scripts, positions, hidden data) survives. At most `maxSide` pixels a side; `crop` is cut out first.
 * @throws AppError INVALID where it is no picture that we take
 */
export async function storeImage(bytes: Buffer, options: { maxSide: number; crop?: Crop }) {
  const { data, info } = await encode(bytes, options).catch(() => {
    throw new AppError("INVALID", "This file is not a picture that can be used. JPEG, PNG, WebP, AVIF and GIF can.");
  });
  const key = `media/${randomUUID()}.webp`;
  await storage.put(key, data, "image/webp");
  return {
    storageKey: key,
    contentType: "image/webp",
    bytes: data.length,
    sha256: createHash("sha256").update(data).digest("hex"),
    width: info.width,
    height: info.height,
  };
}

async function encode(bytes: Buffer, { maxSide, crop }: { maxSide: number; crop?: Crop }) {
  const picture = sharp(bytes, { limitInputPixels, failOn: "error" });
  const { format, autoOrient } = await picture.metadata();
  if (!readable.has(format === "heif" ? "avif" : format)) throw new Error(`unreadable format ${format}`);

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
