import { afterAll, vi } from "vitest";
import { freshDatabase } from "./fresh-database";

/**
 * The database of the running test file: `@/lib/db` and every command use it. Vitest makes it before
 * the file is loaded (setupFiles), for the environment is read when the first module asks.
 */
export const database = await freshDatabase();

vi.stubEnv("DATABASE_URL", database.url);
afterAll(() => database.drop());
