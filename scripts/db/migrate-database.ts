import { readMigrations, type Migration } from "./files";
import { applyGrants, type AccessRoles } from "./grants";
import { ensureHistory } from "./history";
import { migrateQueue } from "./queue";
import { assertSameHistory, createRunner, withMigrationLock } from "./runner";

type Options = Partial<AccessRoles> & {
  migrations?: Migration[];
  /** Scratch databases have no use for the tables of the job queue. */
  withQueue?: boolean;
  log?: (line: string) => void;
};

/**
 * Brings a database up to date: the pending migrations, the job queue's own tables, and the rights
 * of the app and the backup. Safe to run at any time and by several at once.
 * @returns the names of the migrations it applied
 */
export function migrateDatabase(
  ownerUrl: string,
  {
    migrations = readMigrations(),
    appRole = "m4t_app",
    backupRole = "m4t_backup",
    withQueue = true,
    log = () => undefined,
  }: Options = {},
) {
  return withMigrationLock(ownerUrl, async (client) => {
    await ensureHistory(client);
    await assertSameHistory(client, migrations);

    const runner = createRunner(client, migrations);
    runner.on("migrated", ({ name }) => log(`Applied ${name}`));
    const applied = await runner.up();

    if (withQueue) await migrateQueue(ownerUrl);
    await applyGrants(client, { appRole, backupRole });
    return applied.map(({ name }) => name);
  });
}
