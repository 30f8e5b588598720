import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../start/report.mjs";

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ title: string, hint: string, work: () => Promise<Count | void> }} Step
 * @typedef {{ title: string, seconds: number, ok: boolean }} Done
 */

/**
 * Runs the steps in their order up to the first that fails, then sums up: the time of each, and on the
 * last line how many tests passed and failed.
 * @param {Step[]} steps
 * @returns {Promise<boolean>} whether all is well
 */
export async function runSteps(steps) {
  /** @type {Done[]} */
  const done = [];
  const total = { passed: 0, failed: 0 };

  for (const [index, { title, hint, work }] of steps.entries()) {
    say(`\n▸ ${index + 1}/${steps.length} ${title}`);
    const started = performance.now();
    const { ok, count, message } = await attempt(work);
    done.push({ title, seconds: (performance.now() - started) / 1000, ok });
    total.passed += count.passed;
    total.failed += count.failed;
    if (ok) continue;

    total.failed = Math.max(total.failed, 1);
    say(`\n✗ ${title}: ${message || "failed; the reason stands above."}\n  ${hint}`);
    break;
  }
  report(done, steps.length);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

async function attempt(/** @type {Step["work"]} */ work) {
  try {
    const count = (await work()) ?? { passed: 0, failed: 0 };
    return { ok: count.failed === 0, count, message: "" };
  } catch (error) {
    return {
      ok: false,
      count: { passed: 0, failed: 0 },
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function report(/** @type {Done[]} */ done, /** @type {number} */ planned) {
  say("");
  for (const { title, seconds, ok } of done) {
    say(`  ${ok ? "✓" : "✗"} ${title.padEnd(28)} ${seconds.toFixed(1).padStart(7)} s`);
  }
  if (done.length < planned) say(`  ${planned - done.length} more not run`);
  const sum = done.reduce((seconds, step) => seconds + step.seconds, 0);
  say(`    ${"".padEnd(28)} ${sum.toFixed(1).padStart(7)} s\n`);
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const followed = new Set();

/**
 * Runs a Node program whose output the person follows.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether it ended well
 */
export function follow(args, env) {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "inherit", "inherit"] });
  followed.add(child);
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => {
      followed.delete(child);
      resolve(code === 0);
    });
  });
}

/** Lets the followed program clean up. The terminal's Ctrl-C has reached it already: a second one would cut that short. */
export async function stopFollowed() {
  for (const signal of /** @type {const} */ ([undefined, "SIGINT", "SIGKILL"])) {
    for (const child of followed) if (signal) child.kill(signal);
    for (let wait = 0; wait < 100 && followed.size > 0; wait++) await sleep(signal ? 150 : 30);
  }
}

/**
 * Runs a test runner that writes its result as JSON, and counts. A runner that fails without a failed
 * test (a broken setup, no test at all) counts as one failure.
 * @template Result
 * @param {string} root
 * @param {string} name
 * @param {(file: string) => Promise<boolean>} runTests
 * @param {(result: Result) => Count} countIn
 * @returns {Promise<Count>}
 */
export async function counted(root, name, runTests, countIn) {
  const file = join(root, ".data", "test", `${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const ok = await runTests(file);
  const count = readCount(file, countIn);
  const isSilentFailure = count.failed === 0 && (!ok || count.passed === 0);
  return isSilentFailure ? { ...count, failed: 1 } : count;
}

/**
 * @template Result
 * @param {string} file
 * @param {(result: Result) => Count} countIn
 */
function readCount(file, countIn) {
  try {
    return countIn(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
