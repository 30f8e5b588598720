import { describe, expect, test } from "vitest";
import type { Client } from "pg";
import { describeSchema } from "./catalog";
import { fillDatabase } from "./fill-database";
import { readMigrations } from "./files";
import { freshDatabase } from "./fresh-database";
import { migrateDatabase } from "./migrate-database";
import { openEngine } from "./prisma-engine";
import { rollbackDatabase } from "./rollback-database";
import { withClient } from "./roles.mjs";

const migrations = readMigrations();
const names = migrations.map(({ name }) => name);
const migrate = (url: string) => migrateDatabase(url, { withQueue: false });
const schemaOf = (url: string) => withClient(url, (client: Client) => describeSchema(client));

test("the migrations begin as the guide lists them", () => {
  expect(names.slice(0, 4)).toEqual([
    "001_initial_schema",
    "002_add_quiz_system",
    "003_add_company_management",
    "004_add_subscription_plans",
  ]);
});

test("every migration can be taken back", () => {
  expect(migrations.filter(({ down }) => down === null)).toEqual([]);
});

describe.each([15, 18] as const)("on PostgreSQL %i", (version) => {
  test("down and up again gives the same schema and keeps the rows of every table that stayed", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    await fillDatabase(ownerUrl);
    const schema = await schemaOf(ownerUrl);
    const filled = await countRows(ownerUrl);
    expect(Object.entries(filled).filter(([, rows]) => rows === 0)).toEqual([]);

    for (const target of [...names.slice(0, -1).reverse(), "0"]) {
      const before = await countRows(ownerUrl);
      await rollbackDatabase(ownerUrl, { to: target, force: true });
      const kept = await countRows(ownerUrl);
      expect(kept, `after rolling back to ${target}`).toEqual(pick(before, Object.keys(kept)));

      await migrate(ownerUrl);
      expect(await schemaOf(ownerUrl), `after coming back from ${target}`).toEqual(schema);
      const after = await countRows(ownerUrl);
      expect(pick(after, Object.keys(kept)), `after coming back from ${target}`).toEqual(kept);
    }
    await drop();
  });

  test("rolling back is refused while rows would be lost, and says which", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    await fillDatabase(ownerUrl);

    const schema = await schemaOf(ownerUrl);
    const refused = rollbackDatabase(ownerUrl, { to: "002_add_quiz_system" });
    await expect(refused).rejects.toThrow(/table licenses: 3 rows[\s\S]*column users.company_id: 3 values/);
    expect(await schemaOf(ownerUrl)).toEqual(schema);

    const forced = await rollbackDatabase(ownerUrl, { to: "009_license_history_and_training", force: true });
    expect(forced.losses).toContainEqual({ what: "table audit_events", count: 1 });
    await drop();
  });

  test("rows that a down script deletes are counted as lost", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    await fillDatabase(ownerUrl);
    const rude = { name: "999_rude", up: "select 1;", down: "delete from lesson_notes;", checksum: "x" };
    await migrateDatabase(ownerUrl, { migrations: [...migrations, rude], withQueue: false });
    const refused = rollbackDatabase(ownerUrl, { migrations: [...migrations, rude] });
    await expect(refused).rejects.toThrow("rows of lesson_notes: 1 row");
    await drop();
  });

  test("rolling back what holds no rows needs no force", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    await rollbackDatabase(ownerUrl);
    expect((await rollbackDatabase(ownerUrl, { to: "0" })).losses).toEqual([]);
    expect(await countRows(ownerUrl)).toEqual({});
    await drop();
  });

  test("several migrators at once do the work once", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    await rollbackDatabase(ownerUrl, { to: "0" });
    const applied = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl)));
    expect(applied.map((list) => list.length).sort((a, b) => a - b)).toEqual([0, 0, names.length]);
    await drop();
  });

  test("a migration that fails leaves nothing behind and says where it failed", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    const broken = {
      name: "999_broken",
      up: "create table half (id int);\nselect nonsense;",
      down: "",
      checksum: "x",
    };
    const failing = migrateDatabase(ownerUrl, { migrations: [...migrations, broken], withQueue: false });
    await expect(failing).rejects.toThrow(
      '999_broken/migration.sql, line 2: column "nonsense" does not exist.',
    );
    expect(Object.keys(await countRows(ownerUrl))).not.toContain("half");
    await drop();
  });

  test("a file that was changed after it was applied is noticed", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    const edited = migrations.map((file, i) => (i === 2 ? { ...file, checksum: "other" } : file));
    await expect(migrateDatabase(ownerUrl, { migrations: edited })).rejects.toThrow(
      "Changed after it was applied: 003_add_company_management.",
    );
    await expect(migrateDatabase(ownerUrl, { migrations: migrations.slice(0, 5) })).rejects.toThrow(
      "does not know: 006_learning_records",
    );
    await drop();
  });

  test("Prisma reads the bookkeeping as its own, also after a rollback", async () => {
    const { ownerUrl, drop } = await freshDatabase(version);
    expect(await diagnose(ownerUrl)).toMatchObject({
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    });

    await rollbackDatabase(ownerUrl);
    expect(await diagnose(ownerUrl)).toMatchObject({
      history: { diagnostic: "databaseIsBehind", unappliedMigrationNames: names.slice(-1) },
    });

    await migrate(ownerUrl);
    expect(await diagnose(ownerUrl)).toMatchObject({ history: null, hasMigrationsTable: true });
    await drop();
  });
});

function countRows(ownerUrl: string): Promise<Record<string, number>> {
  return withClient(ownerUrl, async (client: Client) => {
    await client.query("begin; set local app.role = 'system'");
    const { rows } = await client.query<{ name: string; rows: string }>(`
      select relname as name, (xpath('/row/n/text()', query_to_xml(
        format('select count(*) as n from public.%I', relname), false, true, '')))[1]::text as rows
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'`);
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, Number(count)]));
  });
}

function pick(counts: Record<string, number>, keys: string[]) {
  return Object.fromEntries(keys.map((key) => [key, counts[key]]));
}

async function diagnose(ownerUrl: string) {
  const engine = await openEngine(ownerUrl);
  const diagnosis = await engine.diagnose({
    migrationsList: {
      baseDir: "prisma/migrations",
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, up }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok", value: up } },
      })),
    },
    optInToShadowDatabase: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  await engine.close();
  return diagnosis;
}
