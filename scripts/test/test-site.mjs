import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { removePostgres } from "../postgres.mjs";
import { ensureBuild, isBuilt } from "../start/build.mjs";
import { runningInstance } from "../start/instance.mjs";
import { freePort } from "../start/ports.mjs";
import { Failure, step } from "../start/report.mjs";
import { readSettings } from "../start/settings.mjs";

const FIRST_PORT = 3100;
const FIRST_POSTGRES_PORT = 54_400;

/**
 * Settings of a site that lives for one test run: a database, secrets and ports of its own. Only the key
 * that is part of the build is the person's, so that `npm start` needs no second build.
 * @param {string} root
 */
export async function testSettings(root) {
  const data = join(root, ".data", "test");
  await removePostgres(join(data, "postgres"));
  rmSync(join(data, "storage"), { recursive: true, force: true });

  const path = join(data, "settings.env");
  rmSync(path, { force: true });
  const settings = readSettings(root, { path, environment: withoutSettings(root) });
  const port = await freePort(FIRST_PORT);
  settings.save({
    APP_URL: `http://localhost:${port}`,
    PORT: String(port),
    EMBEDDED_POSTGRES_PORT: String(await freePort(FIRST_POSTGRES_PORT)),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: readSettings(root).get("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") ?? "",
    STORAGE_DIR: join(data, "storage"),
    BCRYPT_COST: "4",
    RATE_LIMITS: "false",
    LOG_LEVEL: "info",
  });
  return { settings: { ...settings, created: false }, place: { root, data } };
}

/** What is set for the real site (a database, SMTP, S3) is none of the tests' business. */
function withoutSettings(/** @type {string} */ root) {
  const known = parseEnv(readFileSync(join(root, ".env.example"), "utf8"));
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !(key in known)));
}

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
