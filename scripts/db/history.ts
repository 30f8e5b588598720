import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Migration } from "./files";

export type Applied = { name: string; checksum: string; at: Date };

/** Prisma's own bookkeeping, column for column, so that its CLI understands the same database. */
export async function ensureHistory(client: Client) {
  await client.query(`
    create table if not exists _prisma_migrations (
      id varchar(36) primary key not null,
      checksum varchar(64) not null,
      finished_at timestamptz,
      migration_name varchar(255) not null,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz not null default now(),
      applied_steps_count integer not null default 0
    )`);
}

/** What is applied and not rolled back, oldest first. */
export async function listApplied(client: Client): Promise<Applied[]> {
  const known = await client.query("select to_regclass('public._prisma_migrations') as name");
  if (known.rows[0].name === null) return [];
  const { rows } = await client.query<Applied>(`
    select migration_name as name, checksum, finished_at as at
    from _prisma_migrations
    where finished_at is not null and rolled_back_at is null
    order by migration_name`);
  return rows;
}

export async function recordApplied(client: Client, { name, checksum }: Migration) {
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

export async function recordRolledBack(client: Client, name: string) {
  await client.query(
    `update _prisma_migrations set rolled_back_at = now()
     where migration_name = $1 and rolled_back_at is null`,
    [name],
  );
}

export type State = "applied" | "pending" | "edited" | "unknown";

/** Every migration on disk or in the database, and how the two agree about it. */
export function compareHistory(files: Migration[], applied: Applied[]) {
  const recorded = new Map(applied.map((row) => [row.name, row]));
  const onDisk = files.map((file) => {
    const row = recorded.get(file.name);
    const state: State = !row ? "pending" : row.checksum === file.checksum ? "applied" : "edited";
    return { name: file.name, state, at: row?.at ?? null };
  });
  const names = new Set(files.map(({ name }) => name));
  const unknown = applied
    .filter(({ name }) => !names.has(name))
    .map(({ name, at }) => ({ name, state: "unknown" as State, at }));
  return [...onDisk, ...unknown].sort((a, b) => (a.name < b.name ? -1 : 1));
}
