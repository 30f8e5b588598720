import { randomUUID } from "node:crypto";
import { type Client, Pool } from "pg";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getHealth } from "@/app/api/healthz/route";
import { GET as getMetrics } from "@/app/api/metrics/route";
import { db, pool } from "@/lib/db";
import { enqueue } from "@/lib/jobs";
import { database } from "@/scripts/db/test-database";
import { withClient } from "@/scripts/db/roles.mjs";
import { GET } from "./route";

const token = "a token that only the tests know";
vi.hoisted(() => vi.stubEnv("METRICS_TOKEN", "a token that only the tests know"));

async function ready() {
  const response = await GET();
  expect(response.headers.get("cache-control")).toBe("no-store");
  return [response.status, await response.json()];
}
const checks = { database: "ok", migrations: "ok", jobs: "ok" };

/** A job that should have begun so many seconds ago. */
async function makeLate(seconds: number, state = "created") {
  const messageId = randomUUID();
  await db.$transaction((tx) => enqueue(tx, "mail.send", { messageId }));
  await pool.query(
    `update pgboss.job set state = $2::pgboss.job_state, start_after = now() - make_interval(secs => $1)
     where data ->> 'messageId' = $3`,
    [seconds, state, messageId],
  );
}

beforeEach(() => pool.query("delete from pgboss.job"));

describe("a load balancer that asks", () => {
  it("is told that the process lives, and that it can serve", async () => {
    const alive = getHealth();
    expect([alive.status, await alive.json()]).toEqual([200, { status: "ok" }]);
    expect(await ready()).toEqual([200, { status: "ok", checks }]);
  });

  it("is told when jobs lie about for more than five minutes, not before", async () => {
    await makeLate(290);
    await makeLate(9_999, "completed");
    await makeLate(-9_999);
    expect(await ready()).toEqual([200, { status: "ok", checks }]);
    await makeLate(310, "retry");
    expect(await ready()).toEqual([503, { status: "unavailable", checks: { ...checks, jobs: "failing" } }]);
  });

  it("is told when a migration is missing, unfinished or rolled back", async () => {
    const newest =
      "(select id from _prisma_migrations order by started_at desc, migration_name desc limit 1)";
    const asOwner = (sql: string) => withClient(database.ownerUrl, (client: Client) => client.query(sql));
    for (const column of ["finished_at = null", "rolled_back_at = now()"]) {
      await asOwner(`update _prisma_migrations set ${column} where id = ${newest}`);
      expect(await ready()).toEqual([
        503,
        { status: "unavailable", checks: { ...checks, migrations: "failing" } },
      ]);
      await asOwner("update _prisma_migrations set finished_at = now(), rolled_back_at = null");
    }
    expect(await ready()).toMatchObject([200, {}]);
  });

  it("is told that the database is away, and nothing of where it is or why", async () => {
    const away = new Error("connect ECONNREFUSED 10.1.2.3:5432, password authentication failed");
    const spy = vi.spyOn(Pool.prototype, "query").mockThrow(away);
    const [status, body] = await ready();
    spy.mockRestore();
    expect(status).toBe(503);
    expect(body).toEqual({
      status: "unavailable",
      checks: { database: "failing", migrations: "failing", jobs: "failing" },
    });
    expect(getHealth().status).toBe(200);
  });
});

describe("the metrics", () => {
  const ask = (authorization?: string) =>
    getMetrics(
      new Request("http://localhost:3000/api/metrics", { headers: authorization ? { authorization } : {} }),
    );

  it.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "Bearer undefined",
    `Basic ${token}`,
    token,
    `Bearer ${token}x`,
  ])("are not there for whoever sends %j", async (authorization) => {
    const response = await ask(authorization);
    expect([response.status, await response.text()]).toEqual([404, "Not found"]);
  });

  it("count connections, waiting jobs and running attempts for Prometheus", async () => {
    await makeLate(120);
    const response = await ask(`Bearer ${token}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("text/plain"),
    ]);
    const text = await response.text();
    const figure = (name: string) => Number(new RegExp(`^${name} (.+)$`, "m").exec(text)?.[1]);
    expect(figure("m4t_open_attempts")).toBe(0);
    expect(figure("m4t_db_connections")).toBeGreaterThan(0);
    expect(figure("m4t_db_waiting")).toBe(0);
    expect(figure("m4t_job_lag_seconds")).toBeGreaterThanOrEqual(120);
    expect(figure("m4t_process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  });
});
