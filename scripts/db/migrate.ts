import { say } from "../start/report.mjs";
import { rolesOf, runCommand } from "./cli";
import { migrateDatabase } from "./migrate-database";

await runCommand(async (urls) => {
  const applied = await migrateDatabase(urls.DATABASE_OWNER_URL, { ...rolesOf(urls), log: say });
  if (applied.length === 0) say("Nothing to do: the database is up to date.");
});
