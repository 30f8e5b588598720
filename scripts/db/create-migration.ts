import { relative } from "node:path";
import { say } from "../start/report.mjs";
import { runCommand } from "./cli";
import { writeMigration } from "./write-migration";

await runCommand(async ({ DATABASE_OWNER_URL }, args) => {
  const { path, isEmpty, problems } = await writeMigration(DATABASE_OWNER_URL, args.join(" "));
  const folder = relative(process.cwd(), path);
  say(`Wrote ${folder}/migration.sql and ${folder}/down.sql`);
  if (isEmpty) say("prisma/schema has not changed, so both wait for your SQL.");
  if (problems.length > 0) say(`\nTried in a scratch database; edit by hand:\n\n${problems.join("\n\n")}`);
  say("\nRead both, then: npm run db:migrate && npm run db:generate");
});
