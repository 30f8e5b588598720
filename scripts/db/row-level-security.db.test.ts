import pg, { type Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDatabase } from "./fill-database";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { withClient } from "./roles.mjs";

const tenantTables = [
  "companies",
  "company_subscriptions",
  "licenses",
  "license_events",
  "training_assignments",
] as const;

type Context = { userId?: string; companyId?: number | ""; role?: string };

describe.each([15, 18] as const)("row-level security on PostgreSQL %i", (version) => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(version);
    await fillDatabase(database.ownerUrl);
  });
  afterAll(() => database.drop());

  test("every table with a company is a tenant table, but for people, who may have none", async () => {
    const { rows } = await withClient(database.ownerUrl, (client: Client) =>
      client.query(`
        select c.relname, c.relrowsecurity and c.relforcerowsecurity as guarded from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'companies' or exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped))
        order by 1`),
    );
    expect(rows.filter(({ guarded }) => guarded).map(({ relname }) => relname)).toEqual(
      [...tenantTables].sort(),
    );
    expect(rows.filter(({ guarded }) => !guarded).map(({ relname }) => relname)).toEqual(["users"]);
  });

  describe.each(tenantTables)("%s", (table) => {
    const company = table === "companies" ? "id" : "company_id";

    test("shows nothing without a context, not even to the owner", async () => {
      expect(await count(database.url, {}, table)).toBe(0);
      expect(await count(database.ownerUrl, {}, table)).toBe(0);
      expect(await count(database.url, { userId: "", companyId: "", role: "guest" }, table)).toBe(0);
    });

    test("shows a company its own rows and no others", async () => {
      const all = await count(database.url, { role: "system" }, table);
      expect(all).toBe(await count(database.url, { role: "admin" }, table));
      for (const companyId of [1, 2]) {
        const context = { companyId, role: "company_admin" };
        const own = await as(database.url, context, `select ${company} as company from ${table}`);
        expect(own.length).toBeGreaterThan(0);
        expect(own.length).toBeLessThan(all);
        expect(own.every((row) => row["company"] === companyId)).toBe(true);
      }
    });

    test("cannot be changed or emptied by another company", async () => {
      const untouched = await as(database.url, { role: "system" }, `select * from ${table} order by id`);
      const mallory = { companyId: 1, userId: "ada", role: "company_admin" };
      const own = `${company} = 1`;
      if (table !== "license_events") {
        expect(
          await changed(mallory, `update ${table} set ${company} = ${company} where ${company} = 2`),
        ).toBe(0);
        expect(await changed(mallory, `delete from ${table} where ${company} = 2`)).toBe(0);
        const id = table === "companies" ? 999 : 2;
        await expect(changed(mallory, `update ${table} set ${company} = ${id} where ${own}`)).rejects.toThrow(
          "row-level security policy",
        );
      }
      expect(await as(database.url, { role: "system" }, `select * from ${table} order by id`)).toEqual(
        untouched,
      );
    });

    test("is readable for a backup", async () => {
      const all = await count(database.url, { role: "system" }, table);
      expect(await count(database.backupUrl, {}, table)).toBe(all);
    });
  });

  test.each([
    ["companies", "insert into companies (id, name, email) values (77, 'Other', 'o@o.test')"],
    [
      "company_subscriptions",
      "insert into company_subscriptions (company_id, plan_id, start_date, end_date, user_limit, status) values (2, 2, now(), now(), 1, 'canceled')",
    ],
    [
      "licenses",
      "insert into licenses (company_id, subscription_id, license_key, license_key_hash) values (2, 2, 'X', 'X')",
    ],
    ["license_events", "insert into license_events (company_id, license_id, type) values (2, 3, 'minted')"],
    [
      "training_assignments",
      "insert into training_assignments (company_id, user_id, course_id, assigned_by_id) values (2, 'ben', 1, 'ada')",
    ],
  ])("a row of another company cannot be planted in %s", async (_table, sql) => {
    const mallory = { companyId: 1, userId: "ada", role: "company_admin" };
    await expect(changed(mallory, sql)).rejects.toThrow("row-level security policy");
  });

  test("a license cannot hang on another company's subscription", async () => {
    const sql =
      "insert into licenses (company_id, subscription_id, license_key, license_key_hash) values (1, 2, 'X', 'X')";
    await expect(changed({ companyId: 1, role: "company_admin" }, sql)).rejects.toThrow(
      "licenses_subscription_id_company_id_fkey",
    );
  });

  test("a learner sees the own seat, its subscription, the company's name and the own training, nothing more", async () => {
    const ben = { userId: "ben", role: "student" };
    const counts = await Promise.all(tenantTables.map((table) => count(database.url, ben, table)));
    expect(counts).toEqual([1, 1, 1, 0, 1]);
    expect(await as(database.url, ben, "select name from companies")).toEqual([{ name: "Acme" }]);
    expect(await as(database.url, ben, "select license_key from licenses")).toEqual([
      { license_key: "KEY-1" },
    ]);
    expect(await changed(ben, "update licenses set status = 'revoked', ended_at = now()")).toBe(0);
  });

  test("somebody of another company sees what was assigned to everybody there", async () => {
    const cleo = { userId: "cleo", role: "company_admin" };
    expect(await as(database.url, cleo, "select company_id, user_id from training_assignments")).toEqual([
      { company_id: 2, user_id: null },
    ]);
    expect(await count(database.url, cleo, "licenses")).toBe(0);
  });

  test("an invitation is seen only from the address it went to, once proven", async () => {
    const invite = `update licenses set status = 'invited', assigned_email = 'ines@school.test', invited_at = now(),
      invite_token_hash = 'token', invite_expires_at = now() where id = 2`;
    await withClient(database.adminUrl, (client: Client) => client.query(invite));
    const ines = { userId: "ines", role: "instructor" };
    expect(await count(database.url, ines, "licenses")).toBe(1);

    await withClient(database.adminUrl, (client: Client) =>
      client.query("update users set email_verified = false where id = 'ines'"),
    );
    expect(await count(database.url, ines, "licenses")).toBe(0);
  });

  test("500 transactions at once on few connections never see another company", async () => {
    const pool = new pg.Pool({ connectionString: database.url, max: 5 });
    const seen = await Promise.all(
      Array.from({ length: 500 }, async (_, i) => {
        const companyId = 1 + (i % 2);
        const client = await pool.connect();
        await begin(client, { companyId, role: "company_admin" });
        const { rows } = await client.query("select company_id from licenses");
        await client.query("commit");
        client.release();
        return rows.length > 0 && rows.every((row) => row["company_id"] === companyId);
      }),
    );
    await pool.end();
    expect(seen.every(Boolean)).toBe(true);
  });

  const changed = (context: Context, sql: string) =>
    withClient(database.url, async (client: Client) => {
      await begin(client, context);
      const { rowCount } = await client.query(sql);
      await client.query("rollback");
      return rowCount;
    });
});

function as(url: string, context: Context, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(url, async (client: Client) => {
    await begin(client, context);
    return (await client.query(sql)).rows;
  });
}

async function count(url: string, context: Context, table: string) {
  const [row] = await as(url, context, `select count(*)::int as n from ${table}`);
  return Number(row?.["n"]);
}

async function begin(client: pg.ClientBase, { userId, companyId, role }: Context) {
  await client.query("begin");
  const settings = { "app.user_id": userId, "app.company_id": companyId, "app.role": role };
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) await client.query("select set_config($1, $2, true)", [name, String(value)]);
  }
}
