import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What the server's own postmaster.pid says of the one that uses this data folder; undefined when none does.
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, ready: boolean } | undefined}
 */
export function findServer(dataDir) {
  const lines = readPidFile(dataDir);
  const pid = Number(lines[0]);
  if (!pid || !isServer(pid, dataDir)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

function readPidFile(/** @type {string} */ dataDir) {
  try {
    return readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** After a crash the number may belong to some other program by now. */
function isServer(/** @type {number} */ pid, /** @type {string} */ dataDir) {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(dataDir);
}

/**
 * The command line of a running process, or "".
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    if (process.platform === "linux") return "";
    return (
      spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? ""
    );
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  return !isZombie(pid);
}

/** Ended, but not buried: in a container without an init nobody does that for orphans, and they keep their number. */
function isZombie(/** @type {number} */ pid) {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/**
 * Waits for a process to be gone; answers false when it is still there after that time.
 * @param {number} pid
 * @param {number} seconds
 */
export async function gone(pid, seconds) {
  const deadline = performance.now() + seconds * 1000;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}
