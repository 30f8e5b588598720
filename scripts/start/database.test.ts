import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Server } from "../postgres.mjs";
import { openEmbedded, openOwn, wantsEmbedded } from "./database.mjs";
import { freePort } from "./ports.mjs";
import { readSettings } from "./settings.mjs";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), "m4t-database-"));
const settings = (environment: Record<string, string> = {}) => readSettings(root, { environment });

beforeAll(() => {
  copyFileSync(join(import.meta.dirname, "../../.env.example"), join(root, ".env.example"));
});
afterAll(() => rmSync(root, { recursive: true }));

describe("the embedded PostgreSQL", () => {
  it.each([
    ["is meant when nothing is said", "", {}, true],
    ["is meant by the address that npm start wrote", "postgresql://a:b@127.0.0.1:54329/m4t", {}, true],
    ["is not meant by another address in .env", "postgresql://a:b@db.school.example/m4t", {}, false],
    ["is not meant by another port here", "postgresql://a:b@127.0.0.1:5432/m4t", {}, false],
    ["is not meant when the environment names a database", "", { DATABASE_URL: "postgresql://a@b/c" }, false],
  ])("%s", (_, written, environment, expected) => {
    writeFileSync(join(root, ".env"), `EMBEDDED_POSTGRES_PORT=54329\nDATABASE_URL=${written}\n`);
    expect(wantsEmbedded(settings(environment))).toBe(expected);
    rmSync(join(root, ".env"));
  });
});

describe("a PostgreSQL of one's own", () => {
  it.each([
    ["school", "DATABASE_URL is not an address like postgresql://"],
    ["postgresql://m4t@127.0.0.1:1/m4t", "DATABASE_URL leads to 127.0.0.1:1, where no PostgreSQL listens."],
    ["postgresql://m4t@db.invalid/m4t", "DATABASE_URL leads to db.invalid, where there is no such host."],
  ])("that %s does not lead to is reported in words", async (DATABASE_URL, message) => {
    await expect(openOwn(settings({ DATABASE_URL }))).rejects.toThrow(message);
  });
});

describe("npm start with the embedded PostgreSQL", () => {
  let port = 0;
  let server: Server;
  const open = async () => {
    const opened = await openEmbedded(root, settings({ EMBEDDED_POSTGRES_PORT: String(port) }));
    server = opened.server;
    return opened;
  };
  const as = async (url: string, sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client.query<{ value: unknown }>(sql).finally(() => client.end());
  };
  const tables = "select count(*)::int as value from pg_tables where schemaname = 'public'";

  beforeAll(async () => {
    // Where the server's own user may go: mkdtemp's folders are for one alone.
    rmSync(root, { recursive: true });
    mkdirSync(root, { mode: 0o711 });
    copyFileSync(join(import.meta.dirname, "../../.env.example"), join(root, ".env.example"));
    port = await freePort(57_000 + Math.floor(Math.random() * 2_000));
  });
  afterAll(() => server.stop());

  it("writes addresses into .env that open it as three people with different rights", async () => {
    const { urls, moved } = await open();

    expect(moved).toBe(false);
    expect(settings().get("DATABASE_URL")).toBe(urls.DATABASE_URL);
    await as(urls.DATABASE_OWNER_URL, "create table courses (id int)");
    await expect(as(urls.DATABASE_URL, "create table mine (id int)")).rejects.toThrow("permission denied");
    expect(new Set(Object.values(urls).map((url) => new URL(url).password)).size).toBe(3);
  });

  it("keeps addresses and data at the next start", async () => {
    const before = settings().get("DATABASE_URL");
    const { server: again, urls } = await open();

    expect(again.adopted).toBe(true);
    expect(urls.DATABASE_URL).toBe(before);
    expect((await as(urls.DATABASE_OWNER_URL, tables)).rows[0]?.value).toBe(1);
  });

  it("opens the same data with new passwords when .env was lost", async () => {
    const before = String(settings().get("DATABASE_URL"));
    rmSync(join(root, ".env"));
    const { urls } = await open();

    expect(urls.DATABASE_URL).not.toBe(before);
    await expect(as(before, "select 1")).rejects.toThrow("password authentication failed");
    expect((await as(urls.DATABASE_OWNER_URL, tables)).rows[0]?.value).toBe(1);
  });

  it("begins anew when seeding was cut short, for nobody has used the site yet", async () => {
    writeFileSync(join(root, ".data", "postgres.seeding"), "");
    const { urls } = await open();
    expect((await as(urls.DATABASE_OWNER_URL, tables)).rows[0]?.value).toBe(0);

    await as(urls.DATABASE_OWNER_URL, "create table courses (id int)");
    await open();
    expect((await as(urls.DATABASE_OWNER_URL, tables)).rows[0]?.value).toBe(1);
  });

  it("moves to the next port when its own is taken, and .env follows", async () => {
    await server.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
    const { server: moved, urls, ...more } = await open();
    other.close();

    expect(more.moved).toBe(true);
    expect(moved.port).toBeGreaterThan(port);
    expect(new URL(urls.DATABASE_URL).port).toBe(String(moved.port));
    expect(settings().get("EMBEDDED_POSTGRES_PORT")).toBe(String(moved.port));
    expect(dirname(moved.dataDir)).toBe(join(root, ".data"));
  });
});
