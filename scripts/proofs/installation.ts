import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "node:util";
import { findServer, gone } from "../postgres/process.mjs";
import { isBuilt } from "../start/build.mjs";
import { runningInstance } from "../start/instance.mjs";
import { freePort } from "../start/ports.mjs";
import { readSettings } from "../start/settings.mjs";

export type Part = "app" | "worker" | "postgres" | "start";

type Options = { root: string; environment?: Record<string, string> };
type Started = { output: string; seconds: number };

const left = new Set([".git", ".data", ".next", ".env", "node_modules", "docs", "e2e", "bench"]);
const standalone = join(".next", "standalone");

/**
 * The project once more, with the production build of `root`, but in a folder, on ports and with data of
 * its own: what happens to it happens to nothing else. Nothing has been started in it yet.
 */
export async function createInstallation({ root, environment = {} }: Options) {
  const id = createHash("sha256").update(root).digest("hex").slice(0, 8);
  const folder = join(tmpdir(), `m4t-installation-${id}`);
  const dataDir = join(folder, ".data", "postgres");
  // It is part of the build: with another one the copy would have to build for itself.
  const key = readSettings(root, { isReadOnly: true }).get("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") ?? "";
  if (!isBuilt(root, { ...process.env, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key })) {
    throw new Error("The proofs need a build of these sources: npm run build");
  }
  await removeInstallation(folder, dataDir);
  copyProject(root, folder);

  const port = await freePort(42_000 + Math.floor(Math.random() * 5_000));
  const postgresPort = await freePort(port + 5_000);
  const env: NodeJS.ProcessEnv = {
    ...fromOutside(),
    NODE_ENV: "production",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    PORT: String(port),
    EMBEDDED_POSTGRES_PORT: String(postgresPort),
    ...environment,
  };
  const url = `http://localhost:${port}`;
  let child: ChildProcess | undefined;

  const pidOf = (part: Part) => {
    const start = child?.pid ?? 0;
    if (part === "start") return start;
    return part === "postgres" ? (findServer(dataDir)?.pid ?? 0) : childOf(start, part);
  };
  return {
    folder,
    port,
    url,
    pidOf,
    env: () => parseEnv(readFileSync(join(folder, ".env"), "utf8")),
    /** As `npm start`, and until it says that all is ready. */
    async start(more: Record<string, string> = {}): Promise<Started> {
      const began = performance.now();
      // Over the channel it learns when this process ends, however that happens.
      const stdio: ["ignore", "pipe", "pipe", "ipc"] = ["ignore", "pipe", "pipe", "ipc"];
      child = spawn(process.execPath, ["scripts/start.mjs"], {
        cwd: folder,
        env: { ...env, ...more },
        stdio,
      });
      const output = await untilReady(child);
      return { output, seconds: (performance.now() - began) / 1000 };
    },
    async kill(part: Part) {
      const pid = pidOf(part);
      if (!pid) throw new Error(`${part} does not run`);
      process.kill(pid, "SIGKILL");
      await gone(pid, 5);
      return pid;
    },
    /** As Ctrl-C does. */
    async interrupt() {
      const ended = new Promise<number | null>((resolve) => child?.once("exit", resolve));
      if (!child?.kill("SIGINT")) throw new Error("npm start does not run");
      return ended;
    },
    untilItServes: () => untilItServes(url),
    remove: () => removeInstallation(folder, dataDir),
  };
}

export type Installation = Awaited<ReturnType<typeof createInstallation>>;

function copyProject(root: string, folder: string) {
  mkdirSync(folder);
  // PostgreSQL's own user has to pass.
  chmodSync(folder, 0o711);
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  cpSync(join(root, standalone), join(folder, standalone), { recursive: true, verbatimSymlinks: true });
}

/** What belongs to the machine and to the build, and no setting of anybody. */
function fromOutside() {
  const kept = /^(PATH|HOME|LANG|TMPDIR|NEXT_PUBLIC_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => kept.test(key)));
}

function untilReady(child: ChildProcess) {
  let output = "";
  return new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("Ctrl-C stops everything")) resolve(output);
      });
    }
    child.once("close", (code) => reject(new Error(`npm start ended with ${code}.\n${output}`)));
  });
}

async function untilItServes(url: string) {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    // Over a connection of its own: the app before may still serve who is connected.
    const answer = await fetch(`${url}/api/readyz`, { headers: { connection: "close" } }).catch(() => null);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} does not come back.`);
}

const programs = { app: /next-server|standalone\/server\.js/, worker: /scripts\/worker\.ts/ };

function childOf(parent: number, part: keyof typeof programs) {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  for (const line of stdout.split("\n")) {
    const [, pid, ppid, args = ""] = /^ *(\d+) +(\d+) (.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && programs[part].test(args)) return Number(pid);
  }
  return 0;
}

/** Also after a run that was killed. */
async function removeInstallation(folder: string, dataDir: string) {
  await end(runningInstance(folder)?.pid, "SIGTERM");
  await end(findServer(dataDir)?.pid, "SIGINT");
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function end(pid: number | undefined, signal: NodeJS.Signals) {
  if (!pid) return;
  process.kill(pid, signal);
  await gone(pid, 30);
}
