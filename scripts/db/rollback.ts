import { parseArgs } from "node:util";
import { Failure, say } from "../start/report.mjs";
import { runCommand } from "./cli";
import { listLosses, rollbackDatabase } from "./rollback-database";

await runCommand(async ({ DATABASE_OWNER_URL }, args) => {
  const { names, losses } = await rollbackDatabase(DATABASE_OWNER_URL, read(args));
  for (const name of names) say(`Rolled back ${name}`);
  if (losses.length > 0) say(`Lost:\n${listLosses(losses)}`);
  if (names.length === 0) say("Nothing to roll back.");
});

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { to: { type: "string" }, force: { type: "boolean" } } }).values;
  } catch {
    throw new Failure("Use: npm run db:rollback, or npm run db:rollback -- --to NAME --force");
  }
}
