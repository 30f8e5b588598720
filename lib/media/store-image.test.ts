import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { storage } from "@/lib/storage";
import { storeFile } from "./store-file";
import { storeImage } from "./store-image";

const folder = mkdtempSync(join(tmpdir(), "m4t-store-"));
vi.stubEnv("STORAGE_DIR", folder);
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (key: string) =>
  Buffer.from(await new Response(await storage.open(key)).arrayBuffer()).toString("latin1");
const stored = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());

it("a file is kept under a name that says nothing of it, with its size and its hash", async () => {
  const data = Buffer.from("WEBVTT\n");
  const file = await storeFile(data, "text/vtt");
  expect(file).toEqual({
    storageKey: expect.stringMatching(/^media\/[0-9a-f-]{36}\.vtt$/) as string,
    contentType: "text/vtt",
    bytes: 7,
    sha256: createHash("sha256").update(data).digest("hex"),
  });
  expect(await read(file.storageKey)).toBe("WEBVTT\n");
});

it("a part of a larger buffer is stored alone: what lies around it stays out", async () => {
  const around = Buffer.from("secret|WEBVTT\n|secret");
  const { storageKey, bytes } = await storeFile(around.subarray(7, 14), "text/vtt");
  expect(await read(storageKey)).toBe("WEBVTT\n");
  expect(bytes).toBe(7);
});

it("the same file twice is two files: taking one away leaves the other", async () => {
  const [one, two] = await Promise.all([1, 2].map(() => storeFile(Buffer.from("same"), "video/mp4")));
  await storage.remove(one!.storageKey);
  expect(await storage.size(one!.storageKey)).toBeNull();
  expect(await storage.size(two!.storageKey)).toBe(4);
});

it("a picture is stored as what it was made into, with that size", async () => {
  const png = sharp({ create: { width: 300, height: 100, channels: 3, background: "#0a6" } }).png();
  const image = await storeImage(await png.toBuffer(), { maxSide: 30 });
  expect(image).toMatchObject({ contentType: "image/webp", width: 30, height: 10 });
  expect(image.storageKey).toMatch(/\.webp$/);
  expect(image.bytes).toBe(await storage.size(image.storageKey));
  expect((await read(image.storageKey)).slice(8, 12)).toBe("WEBP");
});

it("what is no picture leaves no file behind", async () => {
  const before = stored().length;
  await expect(storeImage(Buffer.from("<svg/>"), { maxSide: 30 })).rejects.toMatchObject({ code: "INVALID" });
  expect(stored()).toHaveLength(before);
});
