// npm run check: format, lint, types, import rules, dead code and file names. All of them, then the verdict.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { run, say } from "./start/report.mjs";
import { ensureDependencies, onProjectNode } from "./start/toolchain.mjs";

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));

await run(async () => {
  process.chdir(root);
  await ensureDependencies(root);
  if (!(await onProjectNode(root, script))) return;

  const { checks, prepareChecks, runChecks } = await import("./check/checks.mjs");
  await prepareChecks(root);
  const results = await runChecks(root, checks, ({ name, ok, seconds }) => {
    say(`  ${ok ? "✓" : "✗"} ${name.padEnd(12)} ${seconds.toFixed(1)} s`);
  });

  const failed = results.filter(({ ok }) => !ok);
  for (const { name, output, fix } of failed) say(`\n  ✗ ${name}: ${fix}\n\n${output.trim()}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
});
