import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandOf } from "../postgres/process.mjs";
import { Failure } from "./report.mjs";

/** @typedef {{ pid: number, url: string, dev: boolean }} Instance */

/**
 * The `npm start` that runs in this folder, if one does.
 * @param {string} root
 * @returns {Instance | undefined}
 */
export function runningInstance(root) {
  try {
    const instance = JSON.parse(readFileSync(fileOf(root), "utf8"));
    const isOurs = instance.pid !== process.pid && commandOf(instance.pid).includes("start.mjs");
    return isOurs ? instance : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the one that runs in this folder.
 * @param {string} root
 * @param {Omit<Instance, "pid">} about
 */
export function claimFolder(root, about) {
  const other = runningInstance(root);
  if (other) {
    const where = other.url ? `at ${other.url}` : "and about to be ready";
    throw new Failure(
      `M4T already runs in this folder, ${where} (process ${other.pid}).\nTo stop it: kill ${other.pid}`,
    );
  }
  mkdirSync(dirname(fileOf(root)), { recursive: true });
  writeFileSync(fileOf(root), JSON.stringify({ pid: process.pid, ...about }));
}

/** @param {string} root */
export function releaseFolder(root) {
  rmSync(fileOf(root), { force: true });
}

function fileOf(/** @type {string} */ root) {
  return join(root, ".data", "running.json");
}
