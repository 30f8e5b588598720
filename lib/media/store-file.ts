import "server-only";

import { createHash, randomUUID } from "node:crypto";
import { storage } from "@/lib/storage";

/** A stored file as a row of `media_assets` describes it. */
export type StoredFile = { storageKey: string; contentType: string; bytes: number; sha256: string };

/** Stores a file whose kind was already found out from its content. Keys tell nothing about it. */
export async function storeFile(data: Uint8Array, contentType: StoredType): Promise<StoredFile> {
  const storageKey = `media/${randomUUID()}.${extensions[contentType]}`;
  await storage.put(storageKey, Buffer.from(data.buffer, data.byteOffset, data.byteLength), contentType);
  return {
    storageKey,
    contentType,
    bytes: data.length,
    sha256: createHash("sha256").update(data).digest("hex"),
  };
}

export type StoredType = keyof typeof extensions;

const extensions = {
  "image/webp": "webp",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "text/vtt": "vtt",
  "application/pdf": "pdf",
  "application/zip": "zip",
  "text/plain": "txt",
} as const;
