import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensurePrismaClient } from "../start/build.mjs";
import { runToEnd } from "../start/processes.mjs";
import { Failure } from "../start/report.mjs";

/** Two cores are what the smallest machine has. */
const AT_ONCE = 2;

/**
 * @typedef {{ name: string, args: string[], fix: string }} Check
 * @typedef {{ name: string, ok: boolean, seconds: number, output: string, fix: string }} Result
 */

/**
 * The longest first, so that the two lanes end together.
 * @type {Check[]}
 */
export const checks = [
  { name: "lint", args: bin("eslint", ".", "--max-warnings=0"), fix: "npx eslint . --fix mends some of it" },
  {
    name: "types",
    args: bin("tsc", "--noEmit", "--incremental", "false"),
    fix: "npx tsc --noEmit shows it again",
  },
  {
    name: "format",
    args: bin("prettier", "--check", "--log-level=warn", "."),
    fix: "npm run format mends it",
  },
  {
    name: "script types",
    args: bin("tsc", "--noEmit", "--project", "scripts/check"),
    fix: "npx tsc --noEmit -p scripts/check shows it again",
  },
  {
    name: "imports",
    args: bin("depcruise", "--config", ".dependency-cruiser.mjs", "--output-type=err-long", "."),
    fix: "the rules and their reasons are in .dependency-cruiser.mjs",
  },
  {
    name: "dead code",
    args: bin("knip", "--no-progress", "--no-config-hints"),
    fix: "delete what nothing uses",
  },
  {
    name: "file names",
    args: ["scripts/file-names.mjs"],
    fix: "the vocabulary is in scripts/check/vocabulary.mjs",
  },
  { name: "budgets", args: ["scripts/budgets.mjs"], fix: "split what is long, test what is not" },
];

function bin(/** @type {string} */ name, /** @type {string[]} */ ...args) {
  return [`node_modules/.bin/${name}`, ...args];
}

/**
 * Makes what a fresh clone lacks and the types need: the Prisma client and Next's declarations.
 * @param {string} root
 */
export async function prepareChecks(root) {
  await ensurePrismaClient(root);
  if (existsSync(join(root, "next-env.d.ts"))) return;
  const { ok, output } = await runToEnd(bin("next", "typegen"), { cwd: root, env: process.env });
  if (!ok) throw new Failure(`Next's declarations could not be made.\n${output}`);
}

/**
 * Runs all of them whatever fails, two at a time.
 * @param {string} root
 * @param {Check[]} wanted
 * @param {(result: Result) => void} report called as each one ends
 * @returns {Promise<Result[]>}
 */
export async function runChecks(root, wanted, report) {
  const waiting = [...wanted];
  /** @type {Result[]} */
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { ok, output } = await runToEnd(check.args, { cwd: root, env: process.env });
      const result = { ...check, ok, output, seconds: (performance.now() - started) / 1000 };
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}
