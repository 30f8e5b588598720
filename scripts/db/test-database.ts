import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";
import { freshDatabase } from "./fresh-database";

/**
 * The database of the running test file: `@/lib/db` and every command use it. Vitest makes it before
 * the file is loaded (setupFiles), for the environment is read when the first module asks.
 */
export const database = await freshDatabase();
const storageDir = mkdtempSync(join(tmpdir(), "m4t-storage-"));

vi.stubEnv("DATABASE_URL", database.url);
vi.stubEnv("STORAGE_DIR", storageDir);
afterAll(() => {
  rmSync(storageDir, { recursive: true, force: true });
  return database.drop();
});
