import { spawnSync } from "node:child_process";
import { migrateDatabase } from "@/scripts/db/migrate-database";
import { startTestServer } from "@/scripts/db/test-server";

/** A durable database with the demo data on a server of its own, and secrets for the site in the environment. */
export async function serveDatabase() {
  const server = await startTestServer(15, { fsync: "on", synchronous_commit: "on", full_page_writes: "on" });
  await migrateDatabase(server.ownerUrl);
  Object.assign(process.env, {
    AUTH_SECRET: "bench bench bench bench bench bench bench",
    PASSWORD_PEPPER: "bench bench bench bench bench bench bench",
    CREDENTIAL_KEYS: "a-key-of-32-bytes-only-the-bench-signs-with",
    DATABASE_URL: server.url,
    DATABASE_ADMIN_URL: server.adminUrl,
    DATABASE_TEMPLATE: "m4t",
    STORAGE_DIR: ".data/bench/storage",
    SEED_DEMO: "true",
  });
  const seeded = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"],
    { stdio: "inherit", env: process.env },
  );
  if (seeded.status !== 0) throw new Error("The demo data could not be written.");
  return server;
}
