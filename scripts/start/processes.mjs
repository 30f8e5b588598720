import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { say } from "./report.mjs";

const LOG_LIMIT = 20 * 1024 * 1024;
const GRACE_SECONDS = 10;
const followParent = pathToFileURL(join(import.meta.dirname, "follow-parent.mjs")).href;

/**
 * @typedef {object} Program
 * @property {string[]} args of Node
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cwd
 * @property {string} logFile
 * @property {boolean} [echo] shows its output in the terminal too
 *
 * @typedef {object} Running
 * @property {Promise<string>} ended how it ended, in words
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C in the terminal reaches only us.
 * @param {Program} program
 * @returns {Running}
 */
export function startProgram({ args, env, cwd, logFile, echo = false }) {
  const child = spawn(process.execPath, [`--import=${followParent}`, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const write = logWriter(logFile);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ chunk) => {
      write(chunk);
      if (echo) process.stdout.write(chunk);
    });
  }

  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `ended with code ${code}`));
  });
  const kill = () => signalGroup(child.pid, "SIGKILL");
  return {
    ended,
    kill,
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, sleep(GRACE_SECONDS * 1000, undefined, { ref: false })]);
      kill();
    },
  };
}

/** @type {Set<number>} */
const unfinished = new Set();

/**
 * Runs a Node program that ends by itself and collects what it says.
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runToEnd(args, { cwd, env }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid) unfinished.add(child.pid);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => (output += text));
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => {
      unfinished.delete(child.pid ?? 0);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Ends those that are still at work, when everything stops. */
export function killUnfinished() {
  for (const pid of unfinished) signalGroup(pid, "SIGKILL");
}

function signalGroup(/** @type {number | undefined} */ pid, /** @type {NodeJS.Signals} */ signal) {
  if (!pid) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

/** Appends to a file that is set aside when it has grown long, so that a disk never fills with logs. */
function logWriter(/** @type {string} */ file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) renameSync(file, `${file}.old`);
  let stream = createWriteStream(file);
  let written = 0;
  return (/** @type {Buffer} */ chunk) => {
    stream.write(chunk);
    written += chunk.length;
    if (written < LOG_LIMIT) return;
    stream.end();
    renameSync(file, `${file}.old`);
    stream = createWriteStream(file);
    written = 0;
  };
}

/**
 * Keeps a program running: each time it ends unasked, says so and starts it again, a little later each
 * time. Resolves when it is given up, or when `isStopping` says that the end was wanted.
 * @param {string} name
 * @param {() => Promise<{ ended: Promise<unknown> }> | { ended: Promise<unknown> }} start
 * @param {{ isStopping: () => boolean, tries: number, logFile: string }} how `tries` in a row, each lived less than a minute
 * @returns {Promise<void>}
 */
export async function keepRunning(name, start, { isStopping, tries, logFile }) {
  for (let failures = 0; failures < tries;) {
    const started = performance.now();
    const how = await (await start()).ended;
    if (isStopping()) return;

    failures = performance.now() - started > 60_000 ? 1 : failures + 1;
    const wait = Math.min(2 ** (failures - 1), 30);
    const next = failures < tries ? `It starts again in ${wait} s.` : "It is not started again.";
    say(`  ! ${name} ${how ?? "ended"}. ${next}${lastLines(logFile)}`);
    if (failures < tries) await sleep(wait * 1000, undefined, { ref: false });
    if (isStopping()) return;
  }
}

/** @param {string} logFile */
export function lastLines(logFile) {
  try {
    const lines = readFileSync(logFile, "utf8").trimEnd().split("\n").slice(-12);
    return `\n    ${logFile} ends with:\n${lines.map((line) => `      ${line.slice(0, 300)}`).join("\n")}`;
  } catch {
    return "";
  }
}
