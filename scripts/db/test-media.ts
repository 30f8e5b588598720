type Content = (number[] | string | Uint8Array)[];

/** Films of a few bytes for tests: all that is read of them is there, and no picture. */
export function bytes(...parts: Content) {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
}

export const uint32 = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];
export const zeros = (count: number) => Array.from({ length: count }, () => 0);

export function box(type: string, ...content: Content) {
  const inside = bytes(...content);
  return bytes(uint32(inside.length + 8), type, inside);
}

/** A movie's head with its length, in units of which `scale` are a second. */
export const mvhd = (scale: number, units: number) =>
  box("mvhd", zeros(12), uint32(scale), uint32(units), zeros(80));
export const track = (width: number, height: number) =>
  box("trak", box("tkhd", zeros(76), uint32(width * 65_536), uint32(height * 65_536)));

/** Cameras write what is known of the film behind the film. */
export const mp4 = (...moov: Uint8Array[]) =>
  bytes(box("ftyp", "isom", zeros(4), "isomavc1"), box("mdat", zeros(32)), box("moov", ...moov));

/** A film of so many seconds. */
export const film = (seconds: number) => mp4(mvhd(1_000, seconds * 1_000), track(960, 540));

export function element(id: number[], ...content: Content) {
  const inside = bytes(...content);
  return bytes(id, [0x08, ...uint32(inside.length)], inside);
}

export function float64(value: number) {
  const data = new DataView(new ArrayBuffer(8));
  data.setFloat64(0, value);
  return new Uint8Array(data.buffer);
}

export const webmHead = element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], "webm"));
export const segmentId = [0x18, 0x53, 0x80, 0x67];
/** Milliseconds. */
export const info = (length: Uint8Array) =>
  element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x2a, 0xd7, 0xb1], uint32(1_000_000)),
    element([0x44, 0x89], length),
  );
export const tracks = (...entries: Uint8Array[]) =>
  element([0x16, 0x54, 0xae, 0x6b], ...entries.map((entry) => element([0xae], entry)));
export const picture = (width: number[], height: number[]) =>
  element([0xe0], element([0xb0], width), element([0xba], height));
