import "server-only";

import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { lazily } from "./lazily";
import { log } from "./log";
import type { Viewer } from "./viewer";

export type Tx = Prisma.TransactionClient;

type Connections = { pool: pg.Pool; client: PrismaClient };
const kept = globalThis as { m4tConnections?: Connections };

/** The database as nobody in particular: tables of companies show no rows here. */
export const db = lazily(() => connections().client);

/** The same connections without Prisma, for the few statements that run in storms. */
export const pool = lazily(() => connections().pool);

/**
 * Runs `work` in one transaction in which row-level security sees `viewer`: own rows, the company
 * that a company admin runs, or everything for admins and the system.
 */
export function asViewer<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>) {
  return db.$transaction(
    async (tx) => {
      await setContext(tx, viewer);
      return work(tx);
    },
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** Lets go of the database, for a process that goes on when the database does not; the next use connects anew. */
export async function disconnect() {
  const open = kept.m4tConnections;
  delete kept.m4tConnections;
  await open?.client.$disconnect();
  await open?.pool.end();
}

function setContext(tx: Tx, viewer: Viewer) {
  const companyId = viewer.role === "company_admin" ? String(viewer.companyId ?? "") : "";
  return tx.$executeRaw`
    select set_config('app.user_id', ${viewer.id ?? ""}, true),
           set_config('app.company_id', ${companyId}, true),
           set_config('app.role', ${viewer.role}, true)`;
}

function connections(): Connections {
  return (kept.m4tConnections ??= connect());
}

function connect(): Connections {
  const opened = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 10_000,
    application_name: "m4t",
  });
  opened.on("error", ({ message }) => log.warn({ cause: message }, "a database connection broke"));

  const adapter = new PrismaPg(opened, {
    ...(env.DATABASE_NAMED_STATEMENTS && {
      statementNameGenerator: ({ sql }) => createHash("sha1").update(sql).digest("base64url"),
    }),
  });
  return { pool: opened, client: new PrismaClient({ adapter }) };
}
