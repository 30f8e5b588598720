import "server-only";

import sharp from "sharp";
import { getReadableMedia } from "@/lib/learning/queries/media";
import { limitInputPixels } from "@/lib/media/image";
import { storage } from "@/lib/storage";
import type { Viewer } from "@/lib/viewer";

/**
 * A course's own cover, cut to `size` pixels, as a data address to draw with. Null where it has none, where
 * `viewer` may not see it, and where it can't be read: then its drawing stands in.
 */
export async function getCoverPicture(
  viewer: Viewer,
  coverImage: string | null,
  size: { width: number; height: number },
) {
  const id = /^\/api\/media\/([\w-]+)$/.exec(coverImage ?? "")?.[1];
  const media = id ? await getReadableMedia(viewer, id) : null;
  if (!media?.contentType.startsWith("image/")) return null;
  try {
    const stored = await new Response(await storage.open(media.storageKey)).arrayBuffer();
    const cut = await sharp(stored, { limitInputPixels }).rotate().resize(size).jpeg().toBuffer();
    return `data:image/jpeg;base64,${cut.toString("base64")}`;
  } catch {
    return null;
  }
}
