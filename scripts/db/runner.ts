import { DatabaseError, type Client } from "pg";
import { Umzug } from "umzug";
import { Failure } from "../start/report.mjs";
import type { Migration } from "./files";
import { compareHistory, listApplied, recordApplied, recordRolledBack } from "./history";
import { withClient } from "./roles.mjs";

/** The number that Prisma's CLI locks too: its migrations and ours never run at the same time. */
const lockId = 72_707_369;

/** Runs `use` while no other migration runs, on a connection that sees `public` alone. */
export function withMigrationLock<T>(ownerUrl: string, use: (client: Client) => Promise<T>) {
  return withClient(ownerUrl, async (client: Client) => {
    await client.query("select pg_advisory_lock($1)", [lockId]);
    await client.query("set search_path to public");
    // A statement that waits for a table makes everybody else wait for it too.
    await client.query("set lock_timeout to '30s'");
    return use(client);
  });
}

/** Each migration is applied in its own transaction; rolling back happens in the caller's. */
export function createRunner(client: Client, migrations: Migration[]) {
  return new Umzug({
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () => apply(client, migration),
      down: () => revert(client, migration),
    })),
    // The history is written in the transaction of the migration itself.
    storage: {
      executed: async () => (await listApplied(client)).map(({ name }) => name),
      logMigration: async () => undefined,
      unlogMigration: async () => undefined,
    },
    logger: undefined,
  });
}

/** @throws Failure that says what to do, where files and database tell different histories */
export async function assertSameHistory(client: Client, migrations: Migration[]) {
  const differing = compareHistory(migrations, await listApplied(client));
  const edited = differing.filter(({ state }) => state === "edited").map(({ name }) => name);
  const unknown = differing.filter(({ state }) => state === "unknown").map(({ name }) => name);
  if (edited.length > 0) {
    throw new Failure(
      `Changed after it was applied: ${edited.join(", ")}. Restore the file, and put the change into a new migration.`,
    );
  }
  if (unknown.length > 0) {
    throw new Failure(
      `The database has migrations that this version does not know: ${unknown.join(", ")}. ` +
        "Run the version of M4T that made them, or roll them back with it.",
    );
  }
}

async function apply(client: Client, migration: Migration) {
  await client.query("begin");
  try {
    await run(client, `${migration.name}/migration.sql`, migration.up);
    await recordApplied(client, migration);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function revert(client: Client, { name, down }: Migration) {
  if (down === null) throw new Failure(`${name} has no down.sql, so it cannot be rolled back.`);
  await run(client, `${name}/down.sql`, down);
  await recordRolledBack(client, name);
}

/** One multi-statement query: PostgreSQL parses it, so function bodies need no splitting. */
export async function run(client: Client, file: string, sql: string) {
  if (/^\s*(begin|start transaction|commit|rollback)\s*;/im.test(sql)) {
    throw new Failure(`${file}: leave out BEGIN and COMMIT. Each migration is a transaction already.`);
  }
  try {
    await client.query(sql);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const line = error.position ? sql.slice(0, Number(error.position)).split("\n").length : null;
    const place = line ? `${file}, line ${line}` : file;
    const detail = [error.detail, error.hint].filter(Boolean).join(" ");
    throw new Failure(`${place}: ${error.message}.${detail && ` ${detail}`}`);
  }
}
