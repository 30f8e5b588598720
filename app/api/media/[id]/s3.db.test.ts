import { afterAll, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { storeFile } from "@/lib/media/store-file";
import { storage } from "@/lib/storage";
import { guest } from "@/lib/viewer";
import { createPerson } from "@/scripts/db/test-world";
import { GET } from "./route";

/** The environment is read while modules load, so the bucket has to be there before. */
const bucket = await vi.hoisted(async () => {
  const { default: S3rver } = await import("s3rver");
  const server = new S3rver({
    port: 0,
    silent: true,
    directory: process.env.STORAGE_DIR ?? "",
    configureBuckets: [{ name: "m4t", configs: [] }],
  });
  const { port } = await server.run();
  Object.assign(process.env, {
    STORAGE: "s3",
    S3_BUCKET: "m4t",
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  });
  return server;
});
vi.mock("@/lib/session", () => ({ getViewer: () => Promise.resolve(guest()) }));
afterAll(() => bucket.close());

const ask = (id: string, headers: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/api/media/${id}`, { headers }), { params: Promise.resolve({ id }) });

describe("with files in a bucket", () => {
  it("a file is stored, sent whole and in part, and removed", async () => {
    const owner = await createPerson("owner");
    const text = `WEBVTT\n\n00:01.000 --> 00:02.000\n${"Hello ".repeat(500)}\n`;
    const stored = await storeFile(new TextEncoder().encode(text), "text/vtt");
    const { id } = await db.mediaAsset.create({
      data: { ...stored, ownerId: owner.id, kind: "captions", filename: "a.vtt" },
      select: { id: true },
    });
    expect(await storage.size(stored.storageKey)).toBe(text.length);

    expect(await (await ask(id)).text()).toBe(text);
    const part = await ask(id, { range: "bytes=10-19" });
    expect([part.status, await part.text()]).toEqual([206, text.slice(10, 20)]);

    await storage.remove(stored.storageKey);
    expect(await storage.size(stored.storageKey)).toBeNull();
  });
});
