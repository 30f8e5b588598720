import { readdirSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runToEnd } from "../start/processes.mjs";
import { rolesOf } from "./cli";
import { migrationsFolder, readMigrations } from "./files";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { withClient } from "./roles.mjs";

const last = readMigrations().at(-1)?.name ?? "";
let database: FreshDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

/** As `npm run db:…` does, on a database that the environment names. */
function run(command: string, ...args: string[]) {
  const env = { ...process.env, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
  return runToEnd(["--import", "tsx", `scripts/db/${command}.ts`, ...args], { cwd: process.cwd(), env });
}

test("somebody takes back the last migration, sees that it is pending, and applies it again", async () => {
  expect(await run("rollback")).toEqual({ ok: true, output: `Rolled back ${last}\n` });

  const pending = await run("status");
  expect(pending.ok).toBe(false);
  expect(pending.output).toMatch(
    new RegExp(`✓ 001_initial_schema +applied \\d{4}-[^]*• ${last} +pending\\n`),
  );
  expect(pending.output).toContain("1 pending: npm run db:migrate");

  expect(await run("migrate")).toEqual({ ok: true, output: `Applied ${last}\n` });
  expect((await run("migrate")).output).toBe("Nothing to do: the database is up to date.\n");
  const { ok, output } = await run("status");
  expect({ ok, end: output.trimEnd().split("\n").at(-1) }).toEqual({
    ok: true,
    end: "The database is up to date.",
  });
});

test("a file that was edited, and one that is gone, are named by db:status", async () => {
  await withClient(database.ownerUrl, async (client) => {
    await client.query("update _prisma_migrations set checksum = 'x' where migration_name = $1", [last]);
    await client.query(
      "update _prisma_migrations set migration_name = '000_gone' where migration_name like '001%'",
    );
  });
  const { ok, output } = await run("status");

  expect(ok).toBe(false);
  expect(output).toMatch(/• 000_gone +applied, but there is no such file here/);
  expect(output).toMatch(new RegExp(`• ${last} +applied, but its file was changed since`));
  expect(output).toContain("Files and database tell different histories.");
});

test("who mistypes a command reads how it is used, and nothing has changed", async () => {
  const folders = readdirSync(migrationsFolder);

  for (const [command, args, message] of [
    [
      "rollback",
      ["--too", "001_initial_schema"],
      "Use: npm run db:rollback, or npm run db:rollback -- --to NAME",
    ],
    ["rollback", ["--to", "001"], "001 is not applied. npm run db:status lists what is."],
    ["create-migration", ["…"], "Name the migration: npm run db:create-migration add_course_badges"],
  ] as const) {
    const { ok, output } = await run(command, ...args);
    expect({ ok, hasStack: /\n +at /.test(output) }).toEqual({ ok: false, hasStack: false });
    expect(output).toContain(`✗ ${message}`);
  }
  expect(readdirSync(migrationsFolder)).toEqual(folders);
  expect((await run("status")).ok).toBe(true);
});

test("rights go to the people that the addresses sign in as, whatever their names", () => {
  const DATABASE_OWNER_URL = "postgresql://owner@db/m4t";
  const named = {
    DATABASE_URL: "postgresql://sch%C3%BCler:x@db/m4t",
    DATABASE_BACKUP_URL: "postgresql://b@db/m4t",
  };
  expect(rolesOf({ ...named, DATABASE_OWNER_URL })).toEqual({ appRole: "schüler", backupRole: "b" });
  expect(rolesOf({ DATABASE_URL: named.DATABASE_URL, DATABASE_OWNER_URL }).backupRole).toBe("m4t_backup");
});
