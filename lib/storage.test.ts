import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "m4t-storage-test-"));
const root = join(folder, "files");
const bucket = new S3rver({
  port: 0,
  silent: true,
  directory: join(folder, "bucket"),
  configureBuckets: [{ name: "m4t", configs: [] }],
});
let s3: Record<string, string>;

beforeAll(async () => {
  const { port } = await bucket.run();
  s3 = {
    STORAGE: "s3",
    S3_BUCKET: "m4t",
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  };
});
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Where files are kept is read once per process: each test begins a new one. */
async function start(variables: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return (await import("./storage")).storage;
}

type Storage = Awaited<ReturnType<typeof start>>;
const put = (storage: Storage, key: string, text: string) =>
  storage.put(key, Buffer.from(text), "text/plain");
const read = async (storage: Storage, key: string, range?: { start: number; end: number }) =>
  new Response(await storage.open(key, range)).text();

describe.each([
  ["on disk", () => ({ STORAGE: "disk", STORAGE_DIR: root })],
  ["in a bucket", () => s3],
])("a file %s", (_where, variables) => {
  it("comes back as it was stored, whole or in part", async () => {
    const storage = await start(variables());
    await put(storage, "media/one/a.txt", "0123456789");
    expect(await read(storage, "media/one/a.txt")).toBe("0123456789");
    expect(await read(storage, "media/one/a.txt", { start: 2, end: 4 })).toBe("234");
    expect(await read(storage, "media/one/a.txt", { start: 9, end: 9 })).toBe("9");
    expect(await storage.size("media/one/a.txt")).toBe(10);
  });

  it("is replaced as a whole, and its neighbors stay", async () => {
    const storage = await start(variables());
    await put(storage, "media/two/a.txt", "a long first text");
    await put(storage, "media/two/b.txt", "b");
    await put(storage, "media/two/a.txt", "short");
    expect([await read(storage, "media/two/a.txt"), await read(storage, "media/two/b.txt")]).toEqual([
      "short",
      "b",
    ]);
  });

  it("is gone once removed, and removing it again is no error", async () => {
    const storage = await start(variables());
    await put(storage, "media/three/a.txt", "a");
    for (let i = 0; i < 2; i += 1) await storage.remove("media/three/a.txt");
    expect(await storage.size("media/three/a.txt")).toBeNull();
    await expect(storage.open("media/three/a.txt")).rejects.toThrow();
  });

  it("of any bytes is kept to the byte", async () => {
    const storage = await start(variables());
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256));
    await storage.put("media/four/a.bin", bytes, "application/octet-stream");
    const back = Buffer.from(await new Response(await storage.open("media/four/a.bin")).arrayBuffer());
    expect(back.equals(bytes)).toBe(true);
  });
});

describe("the folder of files", () => {
  it.each(["../outside.txt", "media/../../outside.txt", "/etc/passwd", "", "."])(
    "is never left by the key %j",
    async (key) => {
      const storage = await start({ STORAGE: "disk", STORAGE_DIR: root });
      writeFileSync(join(folder, "outside.txt"), "secret");
      await expect(put(storage, key, "x")).rejects.toThrow("outside");
      await expect(storage.open(key)).rejects.toThrow("outside");
      await expect(storage.size(key)).rejects.toThrow("outside");
      await expect(storage.remove(key)).rejects.toThrow("outside");
    },
  );

  it("holds no half-written files after many writes of one file at once", async () => {
    const storage = await start({ STORAGE: "disk", STORAGE_DIR: root });
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(50_000));
    await Promise.all(texts.map((text) => put(storage, "races/a.txt", text)));
    expect(texts).toContain(await read(storage, "races/a.txt"));
    expect(readdirSync(join(root, "races"))).toEqual(["a.txt"]);
  });
});

describe("a bucket", () => {
  it("without a name is refused each time with what is missing", async () => {
    const storage = await start({ ...s3, S3_BUCKET: "" });
    for (let i = 0; i < 2; i += 1) await expect(storage.size("a")).rejects.toThrow("S3_BUCKET");
  });

  it("that is not there is an error, not an empty shelf", async () => {
    const storage = await start({ ...s3, S3_BUCKET: "elsewhere" });
    await expect(put(storage, "a", "x")).rejects.toThrow();
    await expect(storage.open("a")).rejects.toThrow();
  });
});
