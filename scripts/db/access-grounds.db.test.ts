import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDatabase } from "./fill-database";
import { freshDatabase, type FreshDatabase } from "./fresh-database";
import { withClient } from "./roles.mjs";

describe.each([15, 18] as const)("access_grounds on PostgreSQL %i", (version) => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(version);
    await fillDatabase(database.ownerUrl);
  });
  afterAll(() => database.drop());

  test("lists every ground of a person, without an outer context", async () => {
    const rows = await withClient(database.url, async (client: Client) => {
      const found = await client.query("select * from access_grounds('ben', 1)");
      return found.rows;
    });
    expect(rows.map(({ ground, status }) => [ground, status])).toEqual([
      ["purchase", "paid"],
      ["license", "active"],
      ["subscription", "active"],
      ["enrollment", "completed"],
    ]);
    expect(rows[1].detail).toMatchObject({
      licenseId: 1,
      companyId: 1,
      licenseStatus: "active",
      covers: true,
    });
  });

  test("a stranger and somebody who is not there have none", async () => {
    expect(await grounds("", "cleo")).toEqual([]);
    expect(await grounds("", "nobody")).toEqual([]);
    expect(await grounds("", "")).toEqual([]);
  });

  test("leaves the outer context as it was", async () => {
    await withClient(database.url, async (client: Client) => {
      await client.query("begin; set local app.user_id = 'cleo'");
      await client.query("select access_grounds('ben', 1)");
      const { rows } = await client.query(
        "select current_setting('app.user_id') as id, (select count(*) from licenses) as seats",
      );
      expect(rows).toEqual([{ id: "cleo", seats: "0" }]);
    });
  });

  test("a seat that was taken back counts as canceled and over", async () => {
    const [seat] = await grounds(
      `update licenses set status = 'revoked', ended_at = now() - interval '1 minute' where id = 1;
       insert into licenses (company_id, subscription_id, license_key, license_key_hash) values (1, 1, 'N', 'N');`,
      "ben",
      "license",
    );
    expect(seat).toMatchObject({ status: "canceled", over: true });
  });

  test("a term ends when its last day ends", async () => {
    const [seat] = await grounds(
      "update company_subscriptions set end_date = current_date where id = 1;",
      "ben",
      "license",
    );
    expect(seat).toMatchObject({ over: false });
    const [ended] = await grounds(
      "update company_subscriptions set start_date = current_date - 9, end_date = current_date - 1 where id = 1;",
      "ben",
      "license",
    );
    expect(ended).toMatchObject({ over: true });
  });

  test("a payment that failed is told with its time", async () => {
    const [own] = await grounds(
      "update user_subscriptions set status = 'past_due', first_failed_at = now() - interval '2 days';",
      "ben",
      "subscription",
    );
    expect(own).toMatchObject({ status: "past_due", failed: true });
  });

  test.each([
    ["covers all that is sold", "update subscription_plans set covers_all = true;", 1],
    [
      "covers what only plans have",
      "update subscription_plans set covers_all = true; update courses set price = null;",
      1,
    ],
    [
      "covers nothing free just because it covers all",
      "update subscription_plans set covers_all = true; update courses set price = 0;",
      0,
    ],
    ["covers a course by name", "insert into plan_courses values (1, 1);", 1],
    ["covers a course by category", "insert into plan_categories values (1, 1);", 1],
    ["covers nothing else", "", 0],
  ])("a plan %s", async (_what, sql, expected) => {
    const plain =
      "update subscription_plans set covers_all = false; delete from plan_courses; delete from plan_categories;";
    expect(await grounds(plain + sql, "ben", "subscription")).toHaveLength(expected);
  });

  /** What the app finds after `sql`, which is taken back. */
  function grounds(sql: string, userId: string, ground?: string) {
    return withClient(database.url, async (client: Client) => {
      await client.query(`begin; set local app.role = 'system'; ${sql} set local app.role = ''`);
      const { rows } = await client.query(
        `select ground, status, ends_at <= now() as over, first_failed_at is not null as failed
         from access_grounds($1, 1) where $2::text is null or ground = $2`,
        [userId, ground ?? null],
      );
      return rows;
    });
  }
});
