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
  const { readSettings } = await import("./start/settings.mjs");
  // With the key in .env, where there is one, so that npm start need not build again.
  const env = readSettings(root, { isReadOnly: true }).env();
  await step("Prisma client", () => ensurePrismaClient(root));
  await step("Build", async (note) => note((await ensureBuild(root, env)) ? "built" : "up to date"));
});
