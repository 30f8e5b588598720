// npm test: everything that proves it, on a fresh clone too. `--prove` runs the long versions.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./start/report.mjs";
import { ensureDependencies, onProjectNode } from "./start/toolchain.mjs";

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));

await run(async () => {
  process.chdir(root);
  await ensureDependencies(root);
  if (!(await onProjectNode(root, script))) return;

  const { runAllTests } = await import("./test/suite.mjs");
  const isWell = await runAllTests(root, { prove: process.argv.includes("--prove") });
  process.exit(isWell ? 0 : 1);
});
