// Runs Playwright beside a throw-away PostgreSQL that holds the demo data. Each of its workers serves the
// production build on a copy of it; the arguments are Playwright's.
import { spawnSync } from "node:child_process";
import { say } from "../start/report.mjs";
import { migrateDatabase } from "../db/migrate-database";
import { startTestServer } from "../db/test-server";

const server = await startTestServer();
await migrateDatabase(server.ownerUrl);
Object.assign(process.env, {
  DATABASE_URL: server.url,
  DATABASE_ADMIN_URL: server.adminUrl,
  DATABASE_TEMPLATE: "m4t",
});

const seeded = runNode("--import", "tsx", "--conditions=react-server", "prisma/seed.ts");
if (!seeded) say("  ✗ The demo data could not be written.");

// The tests make what they need with our commands, whose modules are for the server only.
process.env.NODE_OPTIONS = "--conditions=react-server";
const passed = seeded && runNode("node_modules/.bin/playwright", "test", ...process.argv.slice(2));
await server.stop();
process.exit(passed ? 0 : 1);

function runNode(...args: string[]) {
  return spawnSync(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}
