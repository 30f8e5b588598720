import { ensureBuild, isBuilt } from "../start/build.mjs";
import { runningInstance } from "../start/instance.mjs";
import { Failure, step } from "../start/report.mjs";

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildForTests(root, env) {
  const running = runningInstance(root);
  if (running && !running.dev && !isBuilt(root, env)) {
    throw new Failure(
      `M4T runs from this folder (process ${running.pid}), and a new build would replace the files it serves.`,
    );
  }
  await step("Build", async (note) => note((await ensureBuild(root, env)) ? "built" : "up to date"));
}
