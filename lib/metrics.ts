import "server-only";

import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { pool } from "./db";
import { jobLagSeconds } from "./health";

type Kept = { m4tMetrics?: Registry };

/** Prometheus metrics of this process and of what it shares with the others. */
export function metrics() {
  const kept = globalThis as Kept;
  return (kept.m4tMetrics ??= register());
}

function register() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "m4t_" });
  gauge(registry, "m4t_db_connections", "Database connections of this process", async () => pool.totalCount);
  gauge(
    registry,
    "m4t_db_waiting",
    "Requests waiting for a database connection",
    async () => pool.waitingCount,
  );
  gauge(registry, "m4t_job_lag_seconds", "How long the oldest due job has been waiting", jobLagSeconds);
  gauge(registry, "m4t_open_attempts", "Quiz attempts that are running", openAttempts);
  return registry;
}

function gauge(registry: Registry, name: string, help: string, read: () => Promise<number>) {
  const made: Gauge = new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      made.set(await read());
    },
  });
}

async function openAttempts() {
  const { rows } = await pool.query<{ count: number }>(
    "select count(*)::int as count from quiz_attempts where status = 'in_progress'",
  );
  return rows[0]?.count ?? 0;
}
