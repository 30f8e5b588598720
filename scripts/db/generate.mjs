// Generates the Prisma client. Generating never runs the schema engine, but the
// CLI insists on having one, and whatever file exists will do, so no download is needed.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("prisma", ["generate"], {
  stdio: "inherit",
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
});
process.exit(status ?? 1);
