// npm run build: the Prisma client, and the app with all that its server needs in .next/standalone.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { run, step } from "./start/report.mjs";
import { ensureDependencies, onProjectNode } from "./start/toolchain.mjs";

const script = fileURLToPath(import.meta.url);
const root = dirname(dirname(script));

await run(async () => {
  process.chdir(root);
  await ensureDependencies(root);
  if (!(await onProjectNode(root, script))) return;

  const { ensureBuild, ensurePrismaClient } = await import("./start/build.mjs");
  await step("Prisma client", () => ensurePrismaClient(root));
  await step("Build", async (note) => note((await ensureBuild(root, process.env)) ? "built" : "up to date"));
});
