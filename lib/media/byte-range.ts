import type { ByteRange } from "@/lib/storage";

/**
 * What part of `size` bytes a Range header asks for (RFC 9110, 14.2): the part, "unsatisfiable" where it lies
 * beyond the end, or null for all of it: no header, other units, several parts at once, or nonsense.
 */
export function readByteRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  const [match, first = "", last = ""] =
    /^bytes=(\d*)-(\d*)$/i.exec(header?.replaceAll(/\s/g, "") ?? "") ?? [];
  if (!match || (first === "" && last === "")) return null;

  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
