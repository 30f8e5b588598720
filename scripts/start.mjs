// npm start: from a fresh clone to a usable site. `--dev` serves the sources with hot reload instead of a build.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { run, say } from "./start/report.mjs";
import { ensureDependencies, onProjectNode } from "./start/toolchain.mjs";

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));

await run(async () => {
  if (!process.send) say("\n  M4T\n");
  process.chdir(root);
  await ensureDependencies(root);
  if (!(await onProjectNode(root, script))) return;

  const { startSite } = await import("./start/site.mjs");
  await startSite(root, { dev: process.argv.includes("--dev") });
});
