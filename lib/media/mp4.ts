import type { VideoFacts } from "./video-facts";

/** A box of an MP4 file: four letters, and where its content lies. */
type Box = { type: string; start: number; end: number };

const containers = new Set(["moov", "trak"]);
/** `tkhd` lies in `trak`, and that in `moov`. Files that nest on without end are not followed. */
const deepest = 2;

/**
 * Reads length and picture size from an MP4 (ISO/IEC 14496-12: boxes `mvhd` and `tkhd`). Null where they are
 * not there or the file is cut off before them.
 */
export function readMp4(bytes: Uint8Array): VideoFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seconds: number | null = null;
  let size: { width: number; height: number } | null = null;
  for (const box of boxesIn(view, 0, view.byteLength)) {
    if (box.type === "mvhd") seconds = readLength(view, box);
    if (box.type === "tkhd") size = readSize(view, box) ?? size;
  }
  return seconds === null || size === null ? null : { seconds, ...size };
}

function* boxesIn(view: DataView, start: number, end: number, depth = 0): Generator<Box> {
  let at = start;
  while (at + 8 <= end) {
    const short = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    const isLong = short === 1 && at + 16 <= end;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    const box = { type, start: at + (isLong ? 16 : 8), end: at + length };
    if (length < 8 || box.end > end) return;
    yield box;
    if (containers.has(type) && depth < deepest) yield* boxesIn(view, box.start, box.end, depth + 1);
    at = box.end;
  }
}

/** Version 1 has 64-bit times. */
function readLength(view: DataView, { start, end }: Box) {
  const isLong = start < end && view.getUint8(start) === 1;
  const scaleAt = start + (isLong ? 20 : 12);
  if (scaleAt + (isLong ? 12 : 8) > end) return null;
  const scale = view.getUint32(scaleAt);
  const units = isLong ? Number(view.getBigUint64(scaleAt + 4)) : view.getUint32(scaleAt + 4);
  return scale > 0 && units > 0 ? units / scale : null;
}

/** The last eight bytes are width and height in 16.16 fixed point; sound tracks have 0. */
function readSize(view: DataView, { start, end }: Box) {
  if (end - start < 84) return null;
  const width = Math.round(view.getUint32(end - 8) / 65_536);
  const height = Math.round(view.getUint32(end - 4) / 65_536);
  return width > 0 && height > 0 ? { width, height } : null;
}
