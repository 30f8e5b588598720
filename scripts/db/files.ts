import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Migration = {
  name: string;
  up: string;
  /** Null where there is no down.sql: such a migration cannot be rolled back. */
  down: string | null;
  /** SHA-256 of migration.sql, as Prisma keeps it. */
  checksum: string;
};

export const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The migrations on disk, in the order in which they are applied. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => readMigration(folder, entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readMigration(folder: string, name: string): Migration {
  const up = readFileSync(join(folder, name, "migration.sql"), "utf8");
  const downFile = join(folder, name, "down.sql");
  return {
    name,
    up,
    down: existsSync(downFile) ? readFileSync(downFile, "utf8") : null,
    checksum: createHash("sha256").update(up).digest("hex"),
  };
}
