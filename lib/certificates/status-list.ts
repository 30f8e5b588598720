import { gunzipSync, gzipSync } from "node:zlib";

/** Places in one list: the least that Bitstring Status List allows, so that a place says nothing about a person. */
export const listLength = 131_072;

/** Which list a certificate stands in, and at which place. */
export function placeOf(statusIndex: number) {
  return { list: Math.floor(statusIndex / listLength), index: statusIndex % listLength };
}

/** The bits of a list, the first place being the highest bit of the first byte; a set bit is revoked. */
export function encodeStatusList(revoked: readonly number[]) {
  const bits = Buffer.alloc(listLength / 8);
  for (const place of revoked)
    bits.writeUInt8(bits.readUInt8(place >> 3) | (0x80 >> (place & 7)), place >> 3);
  return `u${gzipSync(bits).toString("base64url")}`;
}

/** Whether the bit of `index` is set; null where the text is no list or has no such place. */
export function readStatus(encodedList: string, index: number) {
  if (!encodedList.startsWith("u")) return null;
  try {
    const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"), {
      maxOutputLength: 4 * listLength,
    });
    const byte = bits[index >> 3];
    return byte === undefined ? null : (byte & (0x80 >> (index & 7))) !== 0;
  } catch {
    return null;
  }
}
