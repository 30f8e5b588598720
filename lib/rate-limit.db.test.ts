import { spawn, spawnSync } from "node:child_process";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freePort } from "@/scripts/start/ports.mjs";
import type { AppError } from "./errors";
import type { Limit } from "./rate-limit";

const hasRedis = Boolean(process.env.REDIS_URL) || spawnSync("redis-server", ["--version"]).status === 0;
const why = hasRedis ? "" : ": SKIPPED, for there is no redis-server here and no REDIS_URL";

/** A new process of the app: the limiters and their connections are its own. */
async function start(variables: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./rate-limit");
}

type Limiter = Awaited<ReturnType<typeof start>>;

afterEach(() => {
  vi.resetModules();
});

let count = 0;
let key: string;
beforeEach(() => {
  key = `somebody-${process.pid}-${(count += 1)}`;
});

const refusal = (limiter: Limiter, limit: Limit, of = key) =>
  limiter.spend(limit, of).then(
    () => null,
    (error: unknown) => error as AppError,
  );

/** What each person relies on, wherever the counts are kept. */
function laws(variables: () => Record<string, string>, makeOlder: (seconds: number) => Promise<void>) {
  it("a person may try as often as the limit says, then reads how long to wait", async () => {
    const limiter = await start(variables());
    for (let i = 0; i < 8; i += 1) expect(await refusal(limiter, "sign-in-account")).toBeNull();
    expect(await refusal(limiter, "sign-in-account")).toMatchObject({
      code: "RATE_LIMITED",
      message: "Too many tries. Please wait 15 minutes and try again.",
    });
  });

  it("one person's tries are not another's, and one limit is not another", async () => {
    const limiter = await start(variables());
    for (let i = 0; i < 9; i += 1) await refusal(limiter, "sign-in-account");
    expect(await refusal(limiter, "sign-in-account", `${key}-other`)).toBeNull();
    expect(await refusal(limiter, "sign-in-address")).toBeNull();
  });

  it("whoever proved to be rightful begins anew", async () => {
    const limiter = await start(variables());
    for (let i = 0; i < 9; i += 1) await refusal(limiter, "sign-in-account");
    await limiter.restore("sign-in-account", key);
    await limiter.restore("sign-in-account", "never seen");
    expect(await refusal(limiter, "sign-in-account")).toBeNull();
  });

  it("the wait ends, and is told to the minute until then", async () => {
    const limiter = await start(variables());
    for (let i = 0; i < 5; i += 1) await limiter.spend("mail-address", key);
    await makeOlder(60 * 60 - 30);
    expect((await refusal(limiter, "mail-address"))?.message).toContain("wait a minute and");
    await makeOlder(31);
    expect(await refusal(limiter, "mail-address")).toBeNull();
  });

  it("many at once in two processes get through as often as one after the other", async () => {
    const processes = [await start(variables()), await start(variables())];
    const tries = Array.from({ length: 40 }, (_, i) => processes[i % 2]).filter(
      (limiter) => limiter !== undefined,
    );
    const told = await Promise.all(tries.map((limiter) => refusal(limiter, "sign-up")));
    expect(told.filter((error) => error === null)).toHaveLength(10);
    for (const error of told) if (error) expect(error.code).toBe("RATE_LIMITED");
  });
}

describe("counted in PostgreSQL", () => {
  laws(
    () => ({ REDIS_URL: "" }),
    async (seconds) => {
      const { db } = await import("./db");
      await db.$executeRaw`update rate_limits set expire = expire - ${seconds * 1000} where key like ${`%${key}`}`;
    },
  );

  it("those whose address is not known share one count", async () => {
    const limiter = await start({ REDIS_URL: "" });
    for (let i = 0; i < 10; i += 1) await limiter.spend("sign-up", null);
    await expect(limiter.spend("sign-up", null)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  it("nobody is counted when limits are off", async () => {
    const limiter = await start({ REDIS_URL: "", RATE_LIMITS: "false" });
    for (let i = 0; i < 20; i += 1) expect(await refusal(limiter, "sign-in-account")).toBeNull();
    vi.stubEnv("RATE_LIMITS", "true");
  });
});

describe.skipIf(!hasRedis)(`counted in Redis${why}`, () => {
  let url = process.env.REDIS_URL ?? "";
  let stop: () => void = () => undefined;
  let redis: Redis;

  beforeAll(async () => {
    if (!url) ({ url, stop } = await startRedis());
    redis = new Redis(url).on("error", () => undefined);
    await redis.ping();
  });
  afterAll(async () => {
    await redis.quit();
    stop();
  });

  laws(
    () => ({ REDIS_URL: url }),
    async (seconds) => {
      const [found] = await redis.keys(`*${key}`);
      await redis.pexpire(found ?? "", (await redis.pttl(found ?? "")) - seconds * 1000);
    },
  );

  it("nothing of it is left in PostgreSQL", async () => {
    const limiter = await start({ REDIS_URL: url });
    await limiter.spend("upload", key);
    const { db } = await import("./db");
    expect(await db.rateLimit.count({ where: { key: { contains: key } } })).toBe(0);
    expect(await redis.keys(`*${key}`)).toEqual([`upload:${key}`]);
  });
});

describe("while Redis can't be reached", () => {
  it("PostgreSQL counts: people still get in, and guessing is still stopped", async () => {
    const limiter = await start({ REDIS_URL: `redis://127.0.0.1:${await freePort(20_000)}` });
    for (let i = 0; i < 8; i += 1) expect(await refusal(limiter, "sign-in-account")).toBeNull();
    expect(await refusal(limiter, "sign-in-account")).toMatchObject({ code: "RATE_LIMITED" });
    await limiter.restore("sign-in-account", key);
    expect(await refusal(limiter, "sign-in-account")).toBeNull();
  });
});

async function startRedis() {
  const port = await freePort(20_000 + Math.floor(Math.random() * 20_000));
  const quiet = ["--save", "", "--appendonly", "no", "--loglevel", "warning"];
  const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", ...quiet], {
    stdio: "ignore",
  });
  return { url: `redis://127.0.0.1:${port}`, stop: () => void server.kill() };
}
