import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "./postgres.mjs";
import { findServer, gone } from "./postgres/process.mjs";
import { freePort } from "./start/ports.mjs";

// A folder that only its user can enter, as mkdtemp makes them: root's server, which is somebody else, goes elsewhere.
const project = mkdtempSync(join(tmpdir(), "m4t-embedded-"));
const dataDir = join(project, ".data", "postgres");
let port = 0;

beforeAll(async () => {
  port = await freePort(55_000 + Math.floor(Math.random() * 2_000));
});

afterAll(async () => {
  const server = await startPostgres({ dataDir, port });
  await server.stop();
  rmSync(project, { recursive: true, force: true });
  rmSync(dirname(server.dataDir), { recursive: true, force: true });
});

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: string }>(sql);
  await client.end();
  return rows[0]?.value;
}

describe("the embedded PostgreSQL", { timeout: 60_000 }, () => {
  it("makes its data folder, starts, and stops", async () => {
    const server = await startPostgres({ dataDir, port });
    expect(server).toMatchObject({ port, adopted: false });

    await server.stop();
    expect(findServer(server.dataDir)).toBeUndefined();
  });

  it("lets in nobody without a password, and the superuser with a new one", async () => {
    const server = await startPostgres({ dataDir, port });
    await expect(ask(`postgresql://postgres@127.0.0.1:${port}/postgres`, "select 1")).rejects.toThrow();

    const password = await server.newAdminPassword();
    const version = await ask(
      `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
      "select current_setting('server_version_num')::int / 10000 as value",
    );
    expect(version).toBe(15);
  });

  it("is adopted when whoever started it was killed", async () => {
    const server = await startPostgres({ dataDir, port: port + 1 });
    expect(server).toMatchObject({ adopted: true, port });
  });

  it("recovers after it was killed itself", async () => {
    const killed = await startPostgres({ dataDir, port });
    process.kill(killed.pid, "SIGKILL");
    await gone(killed.pid, 5);

    const server = await startPostgres({ dataDir, port });
    expect(server).toMatchObject({ adopted: false, port });
    await server.stop();
  });

  it.runIf(process.getuid?.() === 0)(
    "opens a data folder that another user of this machine left",
    async () => {
      const made = await startPostgres({ dataDir, port });
      await made.stop();
      execFileSync("chown", ["-R", "12345:12345", made.dataDir]);

      const server = await startPostgres({ dataDir, port });
      expect(server).toMatchObject({ adopted: false, port });
      await server.stop();
    },
  );

  it("is not stopped by a pid file whose number another program has by now", async () => {
    const { dataDir: folder, stop } = await startPostgres({ dataDir, port });
    await stop();
    writeFileSync(join(folder, "postmaster.pid"), `${process.pid}\n${folder}\n1\n${port}\n\n\n0\nready   \n`);

    const server = await startPostgres({ dataDir, port });
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it("takes the next port where its own is held by somebody else", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));

    const server = await startPostgres({ dataDir, port });
    expect(server.port).toBeGreaterThan(port);
    await server.stop();
    other.close();
  });

  it("says what to do with the data of another version", async () => {
    const foreign = join(project, ".data", "foreign");
    const { dataDir: folder, stop } = await startPostgres({ dataDir: foreign, port });
    await stop();
    writeFileSync(join(folder, "PG_VERSION"), "14\n");

    await expect(startPostgres({ dataDir: foreign, port })).rejects.toThrow("another version of PostgreSQL");
    rmSync(folder, { recursive: true });
  });
});
