import "server-only";

import { Redis } from "ioredis";
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { pool } from "./db";
import { env } from "./env";
import { AppError } from "./errors";
import { log } from "./log";

const limits = {
  "sign-in-address": { points: 30, duration: 15 * 60 },
  "sign-in-account": { points: 8, duration: 15 * 60 },
  "sign-up": { points: 10, duration: 60 * 60 },
  "mail-address": { points: 5, duration: 60 * 60 },
  token: { points: 30, duration: 15 * 60 },
  "certificate-check": { points: 120, duration: 15 * 60 },
  "certificate-file": { points: 60, duration: 15 * 60 },
  search: { points: 240, duration: 60 },
  upload: { points: 60, duration: 60 * 60 },
} as const;

export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterAbstract>();

/**
 * Counts one use of `limit` by `key` (an address, an account).
 * @throws AppError RATE_LIMITED that says when to try again
 */
export async function spend(limit: Limit, key: string | null) {
  if (!env.RATE_LIMITS) return;
  try {
    await limiter(limit).consume(key ?? "unknown");
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw tooMany(refused.msBeforeNext);
    throw refused;
  }
}

/** Forgets what `key` has used, after it proved to be rightful. */
export async function restore(limit: Limit, key: string) {
  if (env.RATE_LIMITS) await limiter(limit).delete(key);
}

function limiter(limit: Limit) {
  const known = limiters.get(limit);
  if (known) return known;
  const options = { keyPrefix: limit, ...limits[limit] };
  const inPostgres = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    clearExpiredByTimeout: false,
    ...options,
  });
  // While Redis is away PostgreSQL counts: people still get in, and nobody guesses without end.
  const made = env.REDIS_URL
    ? new RateLimiterRedis({ storeClient: redis(env.REDIS_URL), insuranceLimiter: inPostgres, ...options })
    : inPostgres;
  limiters.set(limit, made);
  return made;
}

let connection: Redis | undefined;

function redis(url: string) {
  return (connection ??= new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 500 }).on(
    "error",
    ({ message }) => log.warn({ cause: message }, "the rate limiter can't reach Redis"),
  ));
}

function tooMany(ms: number) {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new AppError("RATE_LIMITED", `Too many tries. Please wait ${wait} and try again.`);
}
