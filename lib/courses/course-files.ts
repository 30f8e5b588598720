import { posix } from "node:path";

/** A course folder in memory: contents by path, with "/" between the parts and none at the start. */
export type CourseFiles = ReadonlyMap<string, Uint8Array>;

/** Nothing larger is read into memory. */
export const limits = { entries: 2_000, bytes: 512 * 1024 * 1024 };

const noise = /(^|\/)(\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(\/|$)/;

/** What operating systems and editors leave in folders. */
export function isNoise(path: string) {
  return noise.test(path);
}

/** Whether a path stays inside the folder and means the same on every system. */
export function isSafePath(path: string) {
  if (path === "" || path.length > 400 || /[\\:\p{Cc}]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** Where an address in `from` leads inside the folder; null where it leads out of it or can't be read. */
export function resolvePath(from: string, address: string) {
  try {
    const path = posix.join(posix.dirname(from), decodeURIComponent(address));
    return isSafePath(path) ? path : null;
  } catch {
    return null;
  }
}

/** A text file with line ends as "\n"; null where it is not UTF-8. */
export function decodeText(bytes: Uint8Array) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

/** "02-map-filter_reduce.md" is "Map filter reduce". */
export function titleOfName(name: string) {
  const words = name
    .replace(/\.md$/i, "")
    .replace(/^\d+[-_. ]*/, "")
    .replaceAll(/[-_ ]+/g, " ")
    .trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
