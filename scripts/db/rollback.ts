import { parseArgs } from "node:util";
import { say } from "../start/report.mjs";
import { runCommand } from "./cli";
import { listLosses, rollbackDatabase } from "./rollback-database";

await runCommand(async ({ DATABASE_OWNER_URL }, args) => {
  const { values } = parseArgs({ args, options: { to: { type: "string" }, force: { type: "boolean" } } });
  const { names, losses } = await rollbackDatabase(DATABASE_OWNER_URL, {
    to: values.to,
    force: values.force ?? false,
  });
  for (const name of names) say(`Rolled back ${name}`);
  if (losses.length > 0) say(`Lost:\n${listLosses(losses)}`);
  if (names.length === 0) say("Nothing to roll back.");
});
