import "server-only";

import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { randomUUID } from "node:crypto";
import { env } from "./env";

/** Inclusive, as in an HTTP Range header. */
export type ByteRange = { start: number; end: number };

type Driver = {
  put(key: string, body: Buffer, contentType: string): Promise<void>;
  open(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>>;
  remove(key: string): Promise<void>;
  /** Bytes, or null where there is no such object. */
  size(key: string): Promise<number | null>;
};

/** Uploaded files, on disk or in an S3 bucket, under keys such as `media/0193…/video.mp4`. */
export const storage: Driver = {
  put: async (...args) => (await driver()).put(...args),
  open: async (...args) => (await driver()).open(...args),
  remove: async (...args) => (await driver()).remove(...args),
  size: async (...args) => (await driver()).size(...args),
};

let chosen: Promise<Driver> | undefined;

function driver() {
  return (chosen ??= (env.STORAGE === "s3" ? s3Driver() : Promise.resolve(diskDriver(env.STORAGE_DIR))).catch(
    (error: unknown) => {
      chosen = undefined;
      throw error;
    },
  ));
}

/** Writes beside and renames, so that a killed process never leaves half a file under its final name. */
function diskDriver(root: string): Driver {
  const base = path.resolve(root);

  function locate(key: string) {
    const file = path.resolve(base, key);
    if (!file.startsWith(base + path.sep)) throw new Error(`storage key leads outside: ${key}`);
    return file;
  }

  return {
    async put(key, body) {
      const file = locate(key);
      const draft = `${file}.${randomUUID()}.part`;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(draft, body, { flush: true });
      await rename(draft, file);
    },
    async open(key, range) {
      const file = locate(key);
      await stat(file);
      return Readable.toWeb(createReadStream(file, range)) as ReadableStream<Uint8Array>;
    },
    remove: (key) => rm(locate(key), { force: true }),
    async size(key) {
      const found = await stat(locate(key)).catch(() => null);
      return found?.size ?? null;
    },
  };
}

/** Loaded only where it is used: the SDK is large. */
async function s3Driver(): Promise<Driver> {
  const { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } =
    await import("@aws-sdk/client-s3");
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey, S3_ENDPOINT: endpoint } = env;
  const client = new S3Client({
    region: env.S3_REGION,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  });
  if (!env.S3_BUCKET) throw new Error("STORAGE=s3 needs S3_BUCKET.");
  const Bucket = env.S3_BUCKET;

  return {
    async put(Key, Body, ContentType) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
    },
    async open(Key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...(Range && { Range }) }));
      if (!Body) throw new Error(`storage object is empty: ${Key}`);
      return Body.transformToWebStream() as ReadableStream<Uint8Array>;
    },
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }));
    },
    async size(Key) {
      try {
        return (await client.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength ?? null;
      } catch (error) {
        if (error instanceof Error && error.name === "NotFound") return null;
        throw error;
      }
    },
  };
}
