import "server-only";

import { readdir } from "node:fs/promises";
import path from "node:path";
import { pool } from "./db";

export type Health = { name: string; isHealthy: boolean; detail: string };

const lagLimitSeconds = 300;

/** Whether this process can do its work: the database answers, its schema is ours, and jobs are being done. */
export async function checkHealth(): Promise<Health[]> {
  return [
    await attempt("database", database),
    await attempt("migrations", migrations),
    await attempt("jobs", jobs),
  ];
}

async function attempt(name: string, check: () => Promise<{ isHealthy: boolean; detail: string }>) {
  try {
    return { name, ...(await check()) };
  } catch (error) {
    return { name, isHealthy: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function database() {
  const started = performance.now();
  await pool.query("select 1");
  return { isHealthy: true, detail: `answered in ${Math.round(performance.now() - started)} ms` };
}

async function migrations() {
  const { rows } = await pool.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  const missing = (await shipped()).filter((name) => !applied.has(name));
  return missing.length === 0
    ? { isHealthy: true, detail: `${applied.size} applied` }
    : { isHealthy: false, detail: `not applied: ${missing.join(", ")}` };
}

async function shipped() {
  const folder = path.join(process.cwd(), "prisma", "migrations");
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function jobs() {
  const lag = await jobLagSeconds();
  return { isHealthy: lag <= lagLimitSeconds, detail: `the oldest waiting job is ${Math.round(lag)} s late` };
}

/** How long the job that should have started first has been waiting. */
export async function jobLagSeconds() {
  const { rows } = await pool.query<{ lag: number | null }>(
    `select extract(epoch from now() - min(start_after))::float8 as lag
     from pgboss.job where state in ('created', 'retry') and start_after < now()`,
  );
  return rows[0]?.lag ?? 0;
}
