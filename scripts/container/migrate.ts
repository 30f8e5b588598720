// The one-shot service between database and app in compose.yaml: roles, migrations, and demo data if asked for.
import { ensureRoles } from "../db/roles.mjs";
import { migrateDatabase } from "../db/migrate-database";
import { runToEnd } from "../start/processes.mjs";
import { Failure, run, step } from "../start/report.mjs";

const login = (url: string) => {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
};

await run(async () => {
  const { DATABASE_ADMIN_URL, DATABASE_OWNER_URL, DATABASE_URL, DATABASE_BACKUP_URL } = process.env;
  if (!DATABASE_ADMIN_URL || !DATABASE_OWNER_URL || !DATABASE_URL || !DATABASE_BACKUP_URL) {
    throw new Failure("Set DATABASE_ADMIN_URL, DATABASE_OWNER_URL, DATABASE_URL and DATABASE_BACKUP_URL.");
  }
  const roles = {
    owner: login(DATABASE_OWNER_URL),
    app: login(DATABASE_URL),
    backup: login(DATABASE_BACKUP_URL),
  };
  const database = new URL(DATABASE_URL).pathname.slice(1);
  await step("Roles", () => ensureRoles(DATABASE_ADMIN_URL, { database, ...roles }));

  const names = { appRole: roles.app.name, backupRole: roles.backup.name };
  const applied = await step("Migrations", () => migrateDatabase(DATABASE_OWNER_URL, names));
  for (const name of applied) process.stdout.write(`    ${name}\n`);
  if (process.env.SEED_DEMO === "true") await step("Demo data", seedDemo);
});

/** Refuses by itself where people are; that is no failure of the start. */
async function seedDemo(note: (text: string) => void) {
  const args = ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  const { output } = await runToEnd(args, { cwd: process.cwd(), env: process.env });
  note(output.trim().split("\n").at(-1) ?? "");
}
