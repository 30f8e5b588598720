import "@/scripts/load-env";
import { parseArgs } from "node:util";
import { db } from "@/lib/db";
import { anchorOf } from "./seed/calendar";
import { seedDatabase } from "./seed/database";
import { emptyDatabase } from "./seed/empty";
import { password } from "./seed/users";

const usage = `npm run db:seed                writes the demo people and courses into an empty database
npm run db:seed -- --reset     empties the embedded database first`;

// The pool of connections would keep the process waiting.
process.exit(await main().catch(explain));

async function main() {
  const { values } = parseArgs({
    options: { reset: { type: "boolean", default: false }, help: { type: "boolean" } },
  });
  if (values.help) return tell(usage);
  if (!isEmbedded() && process.env.SEED_DEMO !== "true") {
    return fail(
      "Demo data goes into the embedded database only. Anywhere else, ask for it by name: SEED_DEMO=true.",
    );
  }
  if (values.reset) {
    const ownerUrl = process.env.DATABASE_OWNER_URL;
    if (!isEmbedded() || !ownerUrl) return fail("Only the embedded database can be emptied.");
    await emptyDatabase(ownerUrl);
  }
  if ((await db.user.count()) > 0) return fail("This database already holds people. Nothing was written.");

  const started = performance.now();
  await seedDatabase(anchorOf(process.env.SEED_NOW));
  return tell(
    `The demo is in, after ${((performance.now() - started) / 1000).toFixed(1)} s. Everybody’s password is ${password}.`,
  );
}

function explain(error: unknown) {
  const isUnreachable = error instanceof Error && "code" in error && error.code === "P1001";
  if (!isUnreachable) throw error;
  return fail("The database does not answer. The embedded one runs while `npm start` does.");
}

/** Whether DATABASE_URL is the server that `npm start` runs. */
function isEmbedded() {
  const { DATABASE_URL: url, EMBEDDED_POSTGRES_PORT: port } = process.env;
  return Boolean(url && port && URL.canParse(url) && new URL(url).host === `127.0.0.1:${port}`);
}

function tell(message: string) {
  console.log(message);
  return 0;
}

function fail(message: string) {
  console.error(message);
  return 1;
}
