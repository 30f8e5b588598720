import pg from "pg";
import { db } from "@/lib/db";
import { storage } from "@/lib/storage";

/** Takes away every row and every stored file. Only for the embedded database of somebody who develops. */
export async function emptyDatabase(ownerUrl: string) {
  const assets = await db.mediaAsset.findMany({ select: { storageKey: true } });
  await truncateAll(ownerUrl);
  await Promise.all(assets.map(({ storageKey }) => storage.remove(storageKey)));
}

async function truncateAll(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "m4t seed" });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I', tablename) as name from pg_tables
       where schemaname = 'public' and tablename <> '_prisma_migrations'`,
    );
    const histories = ["audit_events", "license_events"];
    const switchTriggers = (state: string) =>
      histories.map((name) => `alter table ${name} ${state} trigger user;`).join("\n");
    // History refuses to be truncated; only the owner of the tables can look away, and only inside this transaction.
    await client.query(`begin; ${switchTriggers("disable")}
      truncate ${rows.map(({ name }) => name).join(", ")} restart identity cascade;
      ${switchTriggers("enable")} commit;`);
  } finally {
    await client.end();
  }
}
