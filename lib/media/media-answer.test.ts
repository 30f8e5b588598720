import { describe, expect, it } from "vitest";
import { answerMedia } from "./media-answer";

const video = {
  contentType: "video/mp4",
  bytes: 1_000,
  sha256: "ab".repeat(32),
  filename: "event loop.mp4",
  isPublic: false,
};
const etag = `"${video.sha256}"`;
const ask = (headers: Record<string, string> = {}, media = video) => answerMedia(media, new Headers(headers));

describe("the answer for a stored file", () => {
  it("is the whole of it, sealed off from the site", () => {
    const { status, headers, range } = ask();
    expect([status, range]).toEqual([200, null]);
    expect(headers).toMatchObject({
      "content-type": "video/mp4",
      "content-length": "1000",
      "accept-ranges": "bytes",
      etag,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "content-disposition": "inline; filename=\"event loop.mp4\"; filename*=UTF-8''event%20loop.mp4",
    });
  });

  it("is a part of it, with what that is part of", () => {
    const { status, headers, range } = ask({ range: "bytes=100-199" });
    expect([status, range]).toEqual([206, { start: 100, end: 199 }]);
    expect(headers).toMatchObject({ "content-range": "bytes 100-199/1000", "content-length": "100" });
    expect(ask({ range: "bytes=1000-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */1000" },
    });
  });

  it("is the whole again where the part belongs to another version", () => {
    expect(ask({ range: "bytes=100-199", "if-range": '"old"' }).status).toBe(200);
    expect(ask({ range: "bytes=100-199", "if-range": etag }).status).toBe(206);
  });

  it("is nothing where the reader has it already", () => {
    expect(ask({ "if-none-match": etag }).status).toBe(304);
    expect(ask({ "if-none-match": `"x", W/${etag}`, range: "bytes=0-1" }).status).toBe(304);
    expect(ask({ "if-none-match": '"x"' }).status).toBe(200);
  });

  it("may be kept for ever where everybody may see it, and briefly by one reader where not", () => {
    expect(ask({}, { ...video, isPublic: true }).headers["cache-control"]).toMatch(
      /^public, max-age=31536000, immutable/,
    );
    expect(ask().headers).toMatchObject({
      "cache-control": expect.stringMatching(/^private, max-age=600/) as string,
      vary: "cookie",
    });
  });

  it("offers what is neither picture nor video as a download, under a harmless name", () => {
    const { headers } = ask({}, { ...video, contentType: "text/html", filename: 'a"\r\nx: y/é.html' });
    expect(headers["content-disposition"]).toBe(
      "attachment; filename=\"a___x_ y__.html\"; filename*=UTF-8''a%22%0D%0Ax%3A%20y%2F%C3%A9.html",
    );
  });
});
