import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Under this word a badge's picture carries its credential (Open Badges 3.0, baking). */
const keyword = "openbadgecredential";

type Chunk = { type: string; data: Buffer };

/** A picture of RGBA pixels, row after row. */
export function encodePng(pixels: Uint8Array, width: number, height: number) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const stride = width * 4;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return writePng([
    { type: "IHDR", data: head },
    { type: "IDAT", data: deflateSync(rows, { level: 9 }) },
    { type: "IEND", data: Buffer.alloc(0) },
  ]);
}

/** The same picture with a credential in it, in the place of any that was there. */
export function bakeCredential(png: Uint8Array, credential: string) {
  const chunks = readPng(png);
  const [head, ...rest] = chunks ?? [];
  if (!head) throw new Error("This is no PNG.");
  const text = Buffer.from(`${keyword}\0\0\0\0\0${credential}`, "utf8");
  return writePng([head, { type: "iTXt", data: text }, ...rest.filter((chunk) => !isCredential(chunk))]);
}

export function isPng(bytes: Uint8Array) {
  return signature.equals(bytes.subarray(0, signature.length));
}

/** The credential in a picture. `damaged`: a byte of the file is not what was written. Null: there is none. */
export function readBaked(png: Uint8Array): string | "damaged" | null {
  const chunks = readPng(png);
  if (!chunks) return "damaged";
  const found = chunks.filter(isCredential);
  const [chunk] = found;
  if (!chunk) return null;
  const prefix = `${keyword}\0\0\0\0\0`;
  const text = chunk.data.toString("utf8");
  return found.length === 1 && text.startsWith(prefix) ? text.slice(prefix.length) : "damaged";
}

function isCredential({ type, data }: Chunk) {
  return type === "iTXt" && data.subarray(0, keyword.length + 1).equals(Buffer.from(`${keyword}\0`));
}

/** Null where a length, a checksum or the end is not right. */
function readPng(bytes: Uint8Array): Chunk[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!isPng(file)) return null;
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return null;
    chunks.push({ type: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  const isWhole = at === file.length && chunks[0]?.type === "IHDR" && chunks.at(-1)?.type === "IEND";
  return isWhole ? chunks : null;
}

function writePng(chunks: readonly Chunk[]) {
  return Buffer.concat([signature, ...chunks.map(writeChunk)]);
}

function writeChunk({ type, data }: Chunk) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(data.length, 0);
  edges.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([edges.subarray(0, 4), body, edges.subarray(4)]);
}
