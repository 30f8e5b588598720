import type { VideoFacts } from "./video-facts";

const ids = { segment: 0x18538067, info: 0x1549a966, scale: 0x2ad7b1, duration: 0x4489 };
const trackIds = { tracks: 0x1654ae6b, entry: 0xae, video: 0xe0, width: 0xb0, height: 0xba };
const containers = new Set<number>([ids.segment, ids.info, trackIds.tracks, trackIds.entry, trackIds.video]);
/** The width lies in video, that in an entry, in tracks, in the segment. Files that nest on are not followed. */
const deepest = 4;
const nanosecondsPerSecond = 1_000_000_000;

/** Reads length and picture size from a WebM (Matroska, RFC 9559). Null where they are not there. */
export function readWebm(bytes: Uint8Array): VideoFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Map<number, number>();
  for (const { id, start, end } of elementsIn(view, 0, view.byteLength)) {
    if (numbers.has(id) || end - start > 8) continue;
    if (id === ids.duration) numbers.set(id, readFloat(view, start, end - start));
    else numbers.set(id, readUnsigned(view, start, end));
  }
  const units = numbers.get(ids.duration) ?? 0;
  const seconds = (units * (numbers.get(ids.scale) ?? 1_000_000)) / nanosecondsPerSecond;
  const width = numbers.get(trackIds.width) ?? 0;
  const height = numbers.get(trackIds.height) ?? 0;
  return seconds > 0 && width > 0 && height > 0 ? { seconds, width, height } : null;
}

type Element = { id: number; start: number; end: number };

function* elementsIn(view: DataView, start: number, end: number, depth = 0): Generator<Element> {
  let at = start;
  while (at < end) {
    const id = readVariable(view, at, end, true);
    const size = id && readVariable(view, at + id.length, end, false);
    if (!id || !size) return;
    const from = at + id.length + size.length;
    // A recorder that streams leaves the size open: all ones.
    const isOpen = size.value === 2 ** (7 * size.length) - 1;
    const to = isOpen ? end : Math.min(end, from + size.value);
    yield { id: id.value, start: from, end: to };
    if (containers.has(id.value) && depth < deepest) yield* elementsIn(view, from, to, depth + 1);
    at = to;
  }
}

/** The leading zero bits of the first byte tell the length; ids keep that marker, sizes don't. */
function readVariable(view: DataView, at: number, end: number, keepMarker: boolean) {
  if (at >= end) return null;
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > end) return null;
  let value = keepMarker ? first : first & (0xff >> length);
  for (let i = 1; i < length; i++) value = value * 256 + view.getUint8(at + i);
  return { value, length };
}

function readUnsigned(view: DataView, start: number, end: number) {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 256 + view.getUint8(at);
  return value;
}

function readFloat(view: DataView, start: number, length: number) {
  if (length === 4) return view.getFloat32(start);
  return length === 8 ? view.getFloat64(start) : 0;
}
