// The sizes that keep the project readable, each with its limit. Run alone it prints the figures.
import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";

const sources = "{app,components,lib,scripts,prisma,e2e,bench}/**/*.{ts,tsx,mjs}";
const generated = /^prisma\/generated\/|node_modules/;
const proof = /\.test\.tsx?$|^e2e\/|^scripts\/(proofs\/|db\/(test|fresh|vitest)-|check\/sample-)/;
/** Ways around the type checker. Type guards (`is`) and `as const` prove what they say. */
const escape =
  /\bas (any|never|unknown as)\b|@ts-(ignore|expect-error|nocheck)|eslint-(disable)|[:<] ?any\b/g;

/**
 * @typedef {{ path: string, lines: number, text: string }} Source
 * @typedef {{ name: string, value: number, limit: number, atLeast?: boolean, worst?: string }} Budget
 */

/**
 * Measures every budget over the files below `root`.
 * @param {string} root
 * @returns {Budget[]} a value above its limit (below, with `atLeast`) is over budget; `worst` names the file
 */
export function measureBudgets(root) {
  const files = globSync(sources, { cwd: root })
    .filter((path) => !generated.test(path))
    .map((path) => read(root, path));
  const tests = files.filter(({ path }) => proof.test(path));
  const code = files.filter(({ path }) => !proof.test(path));
  const pages = code.filter(({ path }) => basename(path) === "page.tsx");
  const client = code.filter(({ text }) => /^"use client"/m.test(text));
  const screens = code.filter(({ path }) => path.endsWith(".tsx"));
  const escapes = code.flatMap(({ path, text }) => [...text.matchAll(escape)].map(() => path));

  return [
    { name: "lines per file, median", value: quantile(code, 0.5), limit: 50 },
    { name: "lines per file, 90th percentile", value: quantile(code, 0.9), limit: 150 },
    { name: "lines per file, longest", ...longest(files), limit: 300 },
    { name: "lines per page, median", value: quantile(pages, 0.5), limit: 45 },
    { name: "lines per page, 90th percentile", value: quantile(pages, 0.9), limit: 100 },
    {
      name: "lines per actions.ts, longest",
      ...longest(code.filter(({ path }) => basename(path) === "actions.ts")),
      limit: 60,
    },
    {
      name: "type escapes per 1,000 lines",
      value: (escapes.length / sum(code)) * 1000,
      limit: 0.1,
      worst: [...new Set(escapes)].join(", "),
    },
    { name: "client files, % of .tsx", value: (client.length / screens.length) * 100, limit: 30 },
    { name: "test lines per source line", value: sum(tests) / sum(code), limit: 0.6, atLeast: true },
  ];
}

/** @returns {Source} */
function read(/** @type {string} */ root, /** @type {string} */ path) {
  const text = readFileSync(`${root}/${path}`, "utf8");
  return { path, text, lines: text.split("\n").length - 1 };
}

function sum(/** @type {Source[]} */ files) {
  return files.reduce((total, { lines }) => total + lines, 0);
}

function quantile(/** @type {Source[]} */ files, /** @type {number} */ share) {
  const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
}

function longest(/** @type {Source[]} */ files) {
  const [file] = files.toSorted((a, b) => b.lines - a.lines);
  return { value: file?.lines ?? 0, worst: file?.path ?? "" };
}

function isOver(/** @type {Budget} */ { value, limit, atLeast }) {
  return atLeast ? value < limit : value > limit;
}

if (import.meta.main) {
  const budgets = measureBudgets(dirname(import.meta.dirname));
  for (const budget of budgets) {
    const { name, value, limit, atLeast, worst } = budget;
    const figures = `${Number(value.toFixed(2))} (${atLeast ? "at least" : "at most"} ${limit})`;
    process.stdout.write(`${isOver(budget) ? "✗" : "✓"} ${name}: ${figures}${worst ? ` ${worst}` : ""}\n`);
  }
  process.exitCode = budgets.some(isOver) ? 1 : 0;
}
