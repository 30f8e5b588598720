import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeSchema } from "./catalog";
import { migrationsFolder, readMigrations } from "./files";
import { fillDatabase } from "./fill-database";
import { findDrift, hasDrift } from "./find-drift";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { migrateDatabase } from "./migrate-database";
import { rollbackDatabase } from "./rollback-database";
import { withClient } from "./roles.mjs";
import { writeMigration } from "./write-migration";

/** What somebody did by hand, and what the comparison must show of it. */
const planted = [
  ["a column", "alter table users add column shoe_size int", "column users.shoe_size integer"],
  [
    "a default",
    "alter table quizzes alter passing_score set default 50",
    "quizzes.passing_score integer not null default 50",
  ],
  ["a dropped index", "drop index idx_courses_category", "INDEX idx_courses_category"],
  [
    "a dropped check",
    "alter table courses drop constraint courses_price_not_negative",
    "courses_price_not_negative",
  ],
  [
    "a disabled trigger",
    "alter table audit_events disable trigger audit_events_append_only",
    "keep_audit_events() DISABLED",
  ],
  ["a policy", "create policy hole on licenses using (true)", "policy hole on licenses"],
  [
    "row-level security that is not forced",
    "alter table licenses no force row level security",
    "table licenses, row-level security on",
  ],
  [
    "a right to rewrite the audit log",
    "grant update on audit_events to m4t_app",
    "right of m4t_app on audit_events: INSERT, SELECT, UPDATE",
  ],
  [
    "a function's body",
    "create or replace function plan_covers(p_plan_id int, p_course_id int) returns boolean language sql return true",
    "function CREATE OR REPLACE FUNCTION public.plan_covers",
  ],
  ["a value of an enum", "alter type course_status add value 'lost'", "unlisted, archived, lost"],
  ["a table", "create table leftovers (id int)", "table leftovers"],
] as const;

describe.each([15, 18] as const)("drift on PostgreSQL %i", (version) => {
  let database: FreshDatabase;
  let found: string[];

  beforeAll(async () => {
    database = await freshDatabase(version);
    const drift = await findDrift(database.ownerUrl);
    expect(drift).toEqual({ history: [], pending: [], missing: [], extra: [], unmigrated: "" });

    await withClient(database.ownerUrl, async (client: Client) => {
      await client.query("set search_path to public");
      for (const [, sql] of planted) await client.query(sql);
    });
    const { missing, extra } = await findDrift(database.ownerUrl);
    found = [...missing, ...extra];
  });
  afterAll(() => database.drop());

  test.each(planted)("shows %s", (_what, _sql, line) => {
    expect(found.some((other) => other.includes(line))).toBe(true);
  });

  test("shows nothing else", () => {
    const unexpected = found.filter((line) => !planted.some(([, , part]) => line.includes(part)));
    expect(unexpected.map((line) => line.slice(0, 47)).sort()).toEqual([
      "column leftovers.id integer",
      "column quizzes.passing_score integer not null d",
      "enum course_status (draft, published, unlisted,",
      "right of m4t_app on audit_events: INSERT, SELEC",
      "right of m4t_app on leftovers: DELETE, INSERT, ",
      "right of m4t_backup on leftovers: SELECT",
      "trigger CREATE TRIGGER audit_events_append_only",
    ]);
  });

  test("a pending migration is not called drift", async () => {
    const fresh = await freshDatabase(version);
    await rollbackDatabase(fresh.ownerUrl);
    const drift = await findDrift(fresh.ownerUrl);
    expect(drift.pending).toHaveLength(1);
    expect(hasDrift(drift)).toBe(false);
    await fresh.drop();
  });
});

describe.each([15, 18] as const)("a new migration on PostgreSQL %i", (version) => {
  const folder = mkdtempSync(join(tmpdir(), "m4t-new-migration-"));
  const folders = { migrations: join(folder, "migrations"), schema: join(folder, "schema") };
  afterAll(() => rmSync(folder, { recursive: true }));

  test("is written from the change of the schema, up and down, and both work on filled tables", async () => {
    cpSync(dirname(migrationsFolder), folder, { recursive: true });
    edit(
      "courses.prisma",
      "  prerequisites    String[]\n",
      '  prerequisites    String[]\n  subtitle String @default("")\n',
    );
    edit(
      "users.prisma",
      "model UserSession {",
      'model Badge {\n  id Int @id @default(autoincrement())\n  name String @unique\n\n  @@map("badges")\n}\n\nmodel UserSession {',
    );

    const { ownerUrl, drop } = await freshDatabase(version);
    const written = await writeMigration(ownerUrl, "Add new feature", folders);
    expect(written).toMatchObject({ isEmpty: false, problems: [] });
    expect(written.name).toMatch(/^\d{3}_add_new_feature$/);

    await fillDatabase(ownerUrl);
    const before = await schemaOf(ownerUrl);
    const migrations = readMigrations(folders.migrations);
    await migrateDatabase(ownerUrl, { migrations, withQueue: false });
    expect(await schemaOf(ownerUrl)).toContain("column badges.name text not null");

    await rollbackDatabase(ownerUrl, { migrations, force: true });
    expect(await schemaOf(ownerUrl)).toEqual(before);
    await drop();
  });

  test("says what Prisma cannot take back by itself", async () => {
    edit("users.prisma", '  suspendedReason            String?         @map("suspended_reason")\n', "");
    const { ownerUrl, drop } = await freshDatabase(version);
    const { problems } = await writeMigration(ownerUrl, "forget reasons", folders);
    expect(problems.join()).toContain("users_suspended_reason_has_date");
    await drop();
  });

  function edit(file: string, from: string, to: string) {
    const path = join(folders.schema, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
});

function schemaOf(url: string) {
  return withClient(url, (client: Client) => describeSchema(client));
}
