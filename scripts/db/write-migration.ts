import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { Failure } from "../start/report.mjs";
import { compareSchemas, describeSchema } from "./catalog";
import { migrationsFolder, readMigrations } from "./files";
import { openEngine, readSchema, schemaFolder } from "./prisma-engine";
import { withClient } from "./roles.mjs";
import { run } from "./runner";
import { withScratchDatabase } from "./scratch";

type Folders = { migrations?: string; schema?: string };

/**
 * Writes the next migration from the difference between the migrations so far, replayed in a scratch
 * database, and prisma/schema; then tries both scripts there.
 * @returns the migration's name, its folder, and what the tries found wrong
 */
export async function writeMigration(
  ownerUrl: string,
  title: string,
  { migrations: folder = migrationsFolder, schema = schemaFolder }: Folders = {},
) {
  const migrations = readMigrations(folder);
  const name = `${nextNumber(migrations)}_${snakeCase(title)}`;
  const files = readSchema(schema);

  return withScratchDatabase(ownerUrl, { migrations }, async (scratchUrl) => {
    const { up, down } = await diffBothWays(scratchUrl, files);
    const path = join(folder, name);
    mkdirSync(path);
    writeFileSync(
      join(path, "migration.sql"),
      up || "-- Nothing in prisma/schema has changed: write what it cannot say.\n",
    );
    writeFileSync(join(path, "down.sql"), down || "-- Take back what migration.sql does.\n");
    return { name, path, isEmpty: up === "", problems: await tryOut(scratchUrl, files, up, down) };
  });
}

async function diffBothWays(url: string, files: ReturnType<typeof readSchema>) {
  const engine = await openEngine(url, files);
  try {
    return { up: plain(await engine.toSchema()), down: plain(await engine.toDatabase()) };
  } finally {
    await engine.close();
  }
}

/** Our runner opens the transaction and sets the schema. */
function plain(sql: string) {
  return sql.replaceAll('"public".', "").replace(/^(BEGIN|COMMIT);\n/gm, "");
}

/** Up must lead to the schema, and down back to exactly what was there. */
async function tryOut(url: string, files: ReturnType<typeof readSchema>, up: string, down: string) {
  return withClient(url, async (client: Client) => {
    await client.query("set search_path to public");
    const before = await describeSchema(client);
    const problems: string[] = [];
    try {
      await run(client, "migration.sql", up);
      const { up: rest } = await diffBothWays(url, files);
      if (rest) problems.push(`migration.sql does not lead to prisma/schema; it lacks:\n${rest}`);
      await run(client, "down.sql", down);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return [...problems, error.message];
    }
    const { missing, extra } = compareSchemas(before, await describeSchema(client));
    const lines = [...missing.map((line) => `- ${line}`), ...extra.map((line) => `+ ${line}`)];
    return lines.length === 0 ? problems : [...problems, `down.sql does not lead back:\n${lines.join("\n")}`];
  });
}

function nextNumber(migrations: { name: string }[]) {
  const highest = Math.max(0, ...migrations.map(({ name }) => Number.parseInt(name, 10) || 0));
  return String(highest + 1).padStart(3, "0");
}

function snakeCase(title: string) {
  const words = title.toLowerCase().match(/[a-z0-9]+/g);
  if (!words) throw new Failure("Name the migration: npm run db:create-migration add_course_badges");
  return words.join("_");
}
