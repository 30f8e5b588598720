import pg from "pg";
import { expect, inject, it } from "vitest";
import { urlOf } from "../db/roles.mjs";
import { runToEnd } from "../start/processes.mjs";

const adminUrl = inject("postgres15");
const at = (user: string) => urlOf(adminUrl, { database: "school", user: `school_${user}`, password: "p" });
const addresses = {
  DATABASE_ADMIN_URL: adminUrl,
  DATABASE_OWNER_URL: at("owner"),
  DATABASE_URL: at("app"),
  DATABASE_BACKUP_URL: at("backup"),
};

function migrate(env: Record<string, string>) {
  const args = ["--import", "tsx", "--conditions=react-server", "scripts/container/migrate.ts"];
  return runToEnd(args, { cwd: process.cwd(), env: { ...process.env, SEED_DEMO: "", ...env } });
}

it("the containers' first start makes people and tables under the names it was given, the second nothing", async () => {
  const first = await migrate(addresses);
  expect(first).toMatchObject({
    ok: true,
    output: expect.stringMatching(/✓ Migrations[^]*001_initial_schema/),
  });

  const second = await migrate(addresses);
  expect(second).toMatchObject({ ok: true, output: expect.not.stringContaining("001_initial_schema") });

  const client = new pg.Client({ connectionString: addresses.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("select count(*)::int as people from users");
  expect(rows).toEqual([{ people: 0 }]);
  await expect(client.query("drop table users")).rejects.toThrow("must be owner of table users");
  await client.end();
}, 60_000);

it("an address that is missing is named", async () => {
  const { DATABASE_BACKUP_URL: _, ...incomplete } = addresses;
  const { ok, output } = await migrate({ ...incomplete, DATABASE_BACKUP_URL: "" });
  expect(ok).toBe(false);
  expect(output).toMatch(/✗ Set DATABASE_ADMIN_URL, .* and DATABASE_BACKUP_URL\.\n\n$/);
});
