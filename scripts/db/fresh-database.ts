import { inject } from "vitest";
import { copyDatabase, type PostgresVersion } from "./test-server";

export type FreshDatabase = Awaited<ReturnType<typeof freshDatabase>>;

/** A migrated, empty database of its own, in about 50 ms. Only in files named `*.db.test.ts`. */
export function freshDatabase(version: PostgresVersion = 15) {
  return copyDatabase(inject(`postgres${version}`), "m4t");
}
