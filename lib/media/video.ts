import { fileTypeFromBuffer } from "file-type";
import { readMp4 } from "./mp4";
import type { VideoFacts } from "./video-facts";
import { readWebm } from "./webm";

export type VideoType = keyof typeof readers;

const readers = { "video/mp4": readMp4, "video/webm": readWebm } as const;

/**
 * What a video is, from its content: the name of a file says nothing. `facts` are null where its length can't
 * be found, and without a length nobody can be said to have watched it.
 */
export async function readVideo(
  bytes: Uint8Array,
): Promise<{ contentType: VideoType; facts: VideoFacts | null } | null> {
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (type !== "video/mp4" && type !== "video/webm") return null;
  return { contentType: type, facts: readers[type](bytes) };
}
