// Runs Playwright beside a throw-away PostgreSQL that holds the demo data. Each of its workers serves the
// production build on a copy of it; the arguments are Playwright's.
import { type ChildProcess, spawn } from "node:child_process";
import { migrateDatabase } from "../db/migrate-database";
import { startTestServer } from "../db/test-server";
import { say } from "../start/report.mjs";

let running: ChildProcess | undefined;
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);

const server = await startTestServer();
await migrateDatabase(server.ownerUrl);
Object.assign(process.env, {
  DATABASE_URL: server.url,
  DATABASE_ADMIN_URL: server.adminUrl,
  DATABASE_TEMPLATE: "m4t",
});

const seeded = await runNode("--import", "tsx", "--conditions=react-server", "prisma/seed.ts");
if (!seeded) say("  ✗ The demo data could not be written.");

// The tests make what they need with our commands, whose modules are for the server only.
process.env.NODE_OPTIONS = "--conditions=react-server";
const passed = seeded && (await runNode("node_modules/.bin/playwright", "test", ...process.argv.slice(2)));
await server.stop();
process.exit(passed ? 0 : 1);

/** A second signal would keep Playwright from stopping its sites. */
function stop() {
  if (!isStopping) running?.kill("SIGINT");
  isStopping = true;
}

/** In a group of its own: the terminal's Ctrl-C reaches it only through us. */
function runNode(...args: string[]) {
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "inherit", "inherit"] });
  running = child;
  return new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
