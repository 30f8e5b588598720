import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/start/ports.mjs";
import { copyDatabase } from "@/scripts/db/test-server";

export type Site = {
  url: string;
  databaseUrl: string;
  restart(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
};

/** The production build on a port and a copy of the demo database of its own, with its worker. */
export async function startSite(index: number, settings: Record<string, string> = {}): Promise<Site> {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_TEMPLATE: template } = process.env;
  if (!adminUrl || !template) throw new Error("Run the browser tests with npm test: they need its database.");

  const database = await copyDatabase(adminUrl, template);
  const port = await freePort(3_200 + index * 20);
  const url = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    APP_URL: url,
    PORT: String(port),
    HOSTNAME: "127.0.0.1",
    DATABASE_URL: database.url,
    NODE_OPTIONS: "",
    ...settings,
  };
  let app = start("app", [".next/standalone/server.js"], env, index);
  const worker = start(
    "worker",
    ["--import", "tsx", "--conditions=react-server", "scripts/worker.ts"],
    env,
    index,
  );
  await untilHealthy(url);

  return {
    url,
    databaseUrl: database.url,
    async restart(signal) {
      await end(app, signal);
      app = start("app", [".next/standalone/server.js"], env, index);
      await untilHealthy(url);
    },
    async stop() {
      await Promise.all([end(app, "SIGTERM"), end(worker, "SIGTERM")]);
      await database.drop();
    },
  };
}

function start(name: string, args: string[], env: NodeJS.ProcessEnv, index: number) {
  const folder = path.join(".data", "test", "logs");
  mkdirSync(folder, { recursive: true });
  const log = openSync(path.join(folder, `browser-tests-${index}-${name}.log`), "a");
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", log, log] });
  closeSync(log);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await Promise.race([gone, sleep(8_000)]);
  child.kill("SIGKILL");
}

async function untilHealthy(url: string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await fetch(`${url}/api/healthz`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The site at ${url} did not start; see .data/test/logs.`);
}
