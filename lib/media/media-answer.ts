import type { ByteRange } from "@/lib/storage";
import { readByteRange } from "./byte-range";

type Media = { contentType: string; bytes: number; sha256: string; filename: string; isPublic: boolean };
type MediaAnswer = {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  range: ByteRange | null;
};

const shown = /^(image\/(webp|jpeg|png|gif|avif)|video\/(mp4|webm)|text\/vtt)$/;

/**
 * Status and headers for a stored file. Its id never gets other content, so public files may be kept for
 * ever; those of lessons only by the reader's own browser, and briefly, because access can end.
 */
export function answerMedia(media: Media, request: Headers): MediaAnswer {
  const etag = `"${media.sha256}"`;
  const headers: Record<string, string> = {
    "accept-ranges": "bytes",
    "cache-control": media.isPublic
      ? "public, max-age=31536000, immutable, no-transform"
      : "private, max-age=600, no-transform",
    "content-disposition": dispositionOf(media),
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": media.contentType === "text/vtt" ? "text/vtt; charset=utf-8" : media.contentType,
    "cross-origin-resource-policy": "same-origin",
    etag,
    "x-content-type-options": "nosniff",
    ...(!media.isPublic && { vary: "cookie" }),
  };
  if (isKnown(request.get("if-none-match"), etag)) return { status: 304, headers, range: null };

  const ifRange = request.get("if-range");
  const isSame = ifRange === null || ifRange.trim() === etag;
  const range = isSame ? readByteRange(request.get("range"), media.bytes) : null;
  if (range === "unsatisfiable") {
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${media.bytes}`, "content-length": "0" },
      range: null,
    };
  }
  if (range === null)
    return { status: 200, headers: { ...headers, "content-length": String(media.bytes) }, range: null };

  const { start, end } = range;
  const part = {
    "content-range": `bytes ${start}-${end}/${media.bytes}`,
    "content-length": String(end - start + 1),
  };
  return { status: 206, headers: { ...headers, ...part }, range };
}

/** Compared weakly: a proxy that compressed the file marks the tag with W/. */
function isKnown(ifNoneMatch: string | null, etag: string) {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

function dispositionOf({ contentType, filename }: Media) {
  const kind = shown.test(contentType) ? "inline" : "attachment";
  const plain = filename.replaceAll(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(filename.replaceAll(/\p{Cs}/gu, "_")).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
