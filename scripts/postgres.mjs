import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { canEnter, serverAccount } from "./postgres/account.mjs";
import { findBinaries } from "./postgres/binaries.mjs";
import { createCluster, handOver, hasCluster, resetAdminPassword, serverEnv } from "./postgres/cluster.mjs";
import { findServer, gone, isAlive } from "./postgres/process.mjs";
import { freePort } from "./start/ports.mjs";
import { Failure } from "./start/report.mjs";

const LOG_LIMIT = 10 * 1024 * 1024;
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_preload_libraries: "pg_stat_statements",
  timezone: "UTC",
  log_timezone: "UTC",
};

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted it was running already, left by a start that was killed
 * @property {string} dataDir
 * @property {Promise<void>} exited
 * @property {() => Promise<void>} stop lets nobody wait: open transactions are rolled back
 * @property {() => Promise<string>} newAdminPassword the superuser's, for what no other role may do; restarts the server
 */

/**
 * Runs the embedded PostgreSQL: makes its data folder the first time, adopts a server that still runs
 * there, and lets a crashed one recover.
 * @param {{ dataDir: string, port: number }} wanted the port, or the next free one
 * @returns {Promise<Server>}
 */
export async function startPostgres({ dataDir: wantedDir, port: wantedPort }) {
  const account = serverAccount();
  const { dataDir, elsewhere } = placeFor(account, wantedDir);
  const binaries = findBinaries(account, elsewhere);
  if (!hasCluster(dataDir)) createCluster(binaries.initdb, dataDir, account);

  const adopted = await adopt(dataDir);
  if (!adopted) handOver(dataDir, account);
  let current = adopted ?? (await launch(binaries.postgres, dataDir, account, wantedPort));

  return {
    adopted: adopted !== undefined,
    dataDir,
    get port() {
      return current.port;
    },
    get pid() {
      return current.pid;
    },
    get exited() {
      return current.exited;
    },
    stop: () => stop(current.pid),
    async newAdminPassword() {
      await stop(current.pid);
      const password = resetAdminPassword(binaries.postgres, dataDir, account);
      current = await launch(binaries.postgres, dataDir, account, current.port);
      return password;
    },
  };
}

/**
 * The data lies in the project, unless root starts it where the server's own user can't go (below /root, say).
 * @param {import("./postgres/account.mjs").Account | undefined} account
 * @param {string} wanted
 */
function placeFor(account, wanted) {
  const parent = dirname(wanted);
  const made = mkdirSync(parent, { recursive: true });
  // Others may pass through what we made, but not look around.
  for (let folder = parent; account && made && folder.length >= made.length; folder = dirname(folder)) {
    chmodSync(folder, 0o711);
  }
  const id = createHash("sha256").update(parent).digest("hex").slice(0, 8);
  const elsewhere = `/var/lib/m4t/${basename(dirname(parent))}-${id}`;
  if (canEnter(account, parent)) return { dataDir: wanted, elsewhere };
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return { dataDir: join(elsewhere, basename(wanted)), elsewhere };
}

async function adopt(/** @type {string} */ dataDir) {
  for (let wait = 0; wait < 300; wait++) {
    const found = findServer(dataDir);
    if (!found) return undefined;
    if (found.ready) return { ...found, exited: exitOf(found.pid) };
    await sleep(100);
  }
  throw new Failure(
    `A PostgreSQL is busy in ${dataDir} and neither starts nor stops. Look at ${dataDir}.log`,
  );
}

async function exitOf(/** @type {number} */ pid) {
  // Whoever only looks in (a migration) may leave before the server does.
  while (isAlive(pid)) await sleep(500, undefined, { ref: false });
}

/**
 * @param {string} postgres
 * @param {string} dataDir
 * @param {import("./postgres/account.mjs").Account | undefined} account
 * @param {number} wantedPort
 * @returns {Promise<{ pid: number, port: number, exited: Promise<void> }>}
 */
async function launch(postgres, dataDir, account, wantedPort) {
  const logFile = `${dataDir}.log`;
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) renameSync(logFile, `${logFile}.old`);

  let port = await freePort(wantedPort);
  for (let attempt = 0; attempt < 15; attempt++) {
    forgetDeadServer(dataDir);
    const log = openSync(logFile, "a");
    const logged = statSync(logFile).size;
    const flags = Object.entries({ ...settings, port }).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    const options = { ...account, cwd: dataDir, env: serverEnv(), detached: true };
    const child = spawn(postgres, ["-D", dataDir, ...flags], { ...options, stdio: ["ignore", log, log] });
    closeSync(log);
    child.unref();
    const exited = new Promise((resolve) => child.once("exit", resolve).once("error", resolve)).then(
      () => undefined,
    );

    if (child.pid && (await becomesReady(child.pid, dataDir, exited)))
      return { pid: child.pid, port, exited };
    port = await afterFailure(readFileSync(logFile, "utf8").slice(logged), logFile, port);
  }
  throw new Failure(`The embedded PostgreSQL does not start. Look at ${logFile}`);
}

/** A crash leaves postmaster.pid behind; PostgreSQL stops short when its number is another program's by now. */
function forgetDeadServer(/** @type {string} */ dataDir) {
  if (!findServer(dataDir)) rmSync(join(dataDir, "postmaster.pid"), { force: true });
}

/** Recovery after a crash may take its time; only the server's end is a failure. */
async function becomesReady(
  /** @type {number} */ pid,
  /** @type {string} */ dataDir,
  /** @type {Promise<void>} */ exited,
) {
  let ended = false;
  exited.then(() => (ended = true));
  while (!ended) {
    const found = findServer(dataDir);
    if (found?.pid === pid && found.ready) return true;
    await sleep(50);
  }
  return false;
}

/** What the log says decides: another port, another try, or a word to the person. */
async function afterFailure(
  /** @type {string} */ log,
  /** @type {string} */ logFile,
  /** @type {number} */ port,
) {
  if (/Address already in use|could not create any TCP\/IP sockets/.test(log)) return freePort(port + 1);
  if (log.includes("pre-existing shared memory block")) {
    // Processes of the crashed server are still on their way out.
    await sleep(1000);
    return port;
  }
  if (log.includes("No space left on device"))
    throw new Failure("The disk is full: PostgreSQL cannot start.");
  if (log.includes("incompatible with server")) {
    throw new Failure(
      "The data folder is of another version of PostgreSQL. Restore a backup into a new one, " +
        "or delete it to begin with an empty site.",
    );
  }
  const lines = log.trim().split("\n").slice(-6).join("\n");
  throw new Failure(`The embedded PostgreSQL does not start. Its log, ${logFile}, ends with:\n${lines}`);
}

async function stop(/** @type {number} */ pid) {
  for (const [signal, seconds] of /** @type {const} */ ([
    ["SIGINT", 30],
    ["SIGQUIT", 5],
  ])) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await gone(pid, seconds)) return;
  }
}
