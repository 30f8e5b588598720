import { say } from "../start/report.mjs";
import { rolesOf, runCommand } from "./cli";
import { findDrift, hasDrift } from "./find-drift";

await runCommand(async (urls) => {
  const drift = await findDrift(urls.DATABASE_OWNER_URL, rolesOf(urls));
  const { history, pending, missing, extra, unmigrated } = drift;

  list("Applied, but the file was changed since or is gone:", history);
  list("In the migrations but not in the database:", missing);
  list("In the database but not in the migrations:", extra);
  if (unmigrated)
    say(`In prisma/schema but not in the migrations (npm run db:create-migration NAME):\n${unmigrated}`);
  if (pending.length > 0) say(`Pending, left out of the comparison: ${pending.join(", ")}`);

  if (!hasDrift(drift)) say("No drift: database, migrations and prisma/schema agree.");
  process.exitCode = hasDrift(drift) ? 1 : 0;
});

function list(title: string, lines: string[]) {
  if (lines.length > 0) say(`${title}\n${lines.map((line) => `  ${line}`).join("\n")}\n`);
}
