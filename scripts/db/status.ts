import type { Client } from "pg";
import { say } from "../start/report.mjs";
import { runCommand } from "./cli";
import { readMigrations } from "./files";
import { compareHistory, listApplied } from "./history";
import { withClient } from "./roles.mjs";

const words = {
  applied: "applied",
  pending: "pending",
  edited: "applied, but its file was changed since",
  unknown: "applied, but there is no such file here",
};

await runCommand(async ({ DATABASE_OWNER_URL }) => {
  const applied = await withClient(DATABASE_OWNER_URL, (client: Client) => listApplied(client));
  const migrations = compareHistory(readMigrations(), applied);
  const width = Math.max(...migrations.map(({ name }) => name.length));

  for (const { name, state, at } of migrations) {
    const time = at ? ` ${at.toISOString().slice(0, 16).replace("T", " ")}` : "";
    say(`${state === "applied" ? "✓" : "•"} ${name.padEnd(width)}  ${words[state]}${time}`);
  }

  const pending = migrations.filter(({ state }) => state === "pending").length;
  const wrong = migrations.filter(({ state }) => state === "edited" || state === "unknown").length;
  if (wrong > 0) say("\nFiles and database tell different histories. Restore the files that belong to it.");
  if (pending > 0) say(`\n${pending} pending: npm run db:migrate`);
  if (wrong + pending === 0) say("\nThe database is up to date.");
  process.exitCode = wrong + pending === 0 ? 0 : 1;
});
