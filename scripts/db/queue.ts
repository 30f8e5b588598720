import { PgBoss } from "pg-boss";

/** Makes or migrates the tables of the job queue, as their owner: the app may not. */
export async function migrateQueue(ownerUrl: string) {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    application_name: "m4t-db",
    max: 1,
    migrate: true,
    supervise: false,
    schedule: false,
  });
  const failures: unknown[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
}
