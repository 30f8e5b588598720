import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandOf } from "../postgres/process.mjs";
import { Failure } from "./report.mjs";

/**
 * `url` is empty until it is ready, and `port` is 0 until its app has one.
 * @typedef {{ pid: number, url: string, port: number, dev: boolean }} Instance
 */

/**
 * The `npm start` that runs in this folder, if one does.
 * @param {string} root
 * @returns {Instance | undefined}
 */
export function runningInstance(root) {
  const instance = lastInstance(root);
  const isOther = instance && instance.pid !== process.pid;
  return isOther && commandOf(instance.pid).includes("start.mjs") ? instance : undefined;
}

/**
 * Makes this process the one that runs in this folder.
 * @param {string} root
 * @param {Omit<Instance, "pid">} about
 * @returns {Instance | undefined} the one before, if it was killed before it could stop what it had started
 */
export function claimFolder(root, about) {
  const other = runningInstance(root);
  if (other) {
    const where = other.url ? `at ${other.url}` : "and about to be ready";
    throw new Failure(
      `M4T already runs in this folder, ${where} (process ${other.pid}).\nTo stop it: kill ${other.pid}`,
    );
  }
  const last = lastInstance(root);
  mkdirSync(dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), JSON.stringify({ pid: process.pid, ...about }));
  return last?.pid === process.pid ? undefined : last;
}

/** @param {string} root */
export function releaseFolder(root) {
  rmSync(fileOf(root), { force: true });
}

/** @returns {Instance | undefined} */
function lastInstance(/** @type {string} */ root) {
  try {
    return JSON.parse(readFileSync(fileOf(root), "utf8"));
  } catch {
    return undefined;
  }
}

function fileOf(/** @type {string} */ root) {
  return join(root, ".data", "running.json");
}
