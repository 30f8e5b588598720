import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAccount } from "../postgres/account.mjs";
import { findBinaries } from "../postgres/binaries.mjs";
import { findServer, isAlive } from "../postgres/process.mjs";
import { freePort } from "../start/ports.mjs";
import { ensureRoles, urlOf, withClient } from "./roles.mjs";

export type PostgresVersion = 15 | 18;

const prefix = "m4t-postgres-";
const language = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=und", "--locale=C"];

/** Durability is of no use to a database that lives for one test run. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_preload_libraries: "pg_stat_statements",
  timezone: "UTC",
  max_connections: 200,
  shared_buffers: "64MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
};

/** Starts a throw-away PostgreSQL with the three roles and an empty database `m4t`. */
export async function startTestServer(version: PostgresVersion = 15, overrides: Record<string, string> = {}) {
  stopAbandoned();
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const { initdb, postgres } = findBinaries(account, join(tmpdir(), "m4t-postgres"), version);

  const flags = [`--pgdata=${data}`, "--auth=trust", "--username=postgres", "--no-sync", ...language];
  const made = spawnSync(initdb, flags, { ...account, cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

  const port = await freePort(20_000 + Math.floor(Math.random() * 20_000));
  const options = Object.entries({ ...settings, ...overrides, port }).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ]);
  const server = spawn(postgres, ["-D", data, ...options], {
    ...account,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: string[] = [];
  server.stderr.on("data", (chunk: Buffer) => log.push(chunk.toString()));

  const remove = () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", remove);

  const adminUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  await answers(adminUrl, () => server.exitCode !== null, log);
  const login = (password: string) => ({ password });
  const urls = await ensureRoles(adminUrl, {
    owner: login("owner"),
    app: login("app"),
    backup: login("backup"),
  });

  return {
    ...urls,
    adminUrl,
    async stop() {
      process.off("exit", remove);
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

let copies = 0;

/** A new database on the server of `adminUrl` with everything that `template` has. */
export async function copyDatabase(adminUrl: string, template: string) {
  const name = `test_${process.pid}_${++copies}`;
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template} owner m4t_owner strategy file_copy`);
    await client.query(`alter database ${name} set timezone to 'UTC'`);
  });
  const as = (user: string) => urlOf(adminUrl, { database: name, user: `m4t_${user}`, password: user });
  return {
    url: as("app"),
    ownerUrl: as("owner"),
    backupUrl: as("backup"),
    adminUrl: urlOf(adminUrl, { database: name }),
    drop: () =>
      withClient(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

async function answers(url: string, hasEnded: () => boolean, log: string[]) {
  for (let attempt = 0; attempt < 600 && !hasEnded(); attempt++) {
    const open = await withClient(url, async () => true).catch(() => false);
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL did not start.\n${log.join("")}`);
}

/** A run that was killed leaves its server behind; the folder's name holds the run's process id. */
function stopAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (!runner || isAlive(runner)) continue;
    const folder = join(tmpdir(), name);
    const left = findServer(join(folder, "data"));
    if (left) process.kill(left.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
