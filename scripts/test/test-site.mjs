import { join } from "node:path";
import { removePostgres } from "../postgres.mjs";
import { isBuilt } from "../start/build.mjs";
import { runningInstance } from "../start/instance.mjs";
import { freePort } from "../start/ports.mjs";
import { prepareSite } from "../start/prepare.mjs";
import { Failure } from "../start/report.mjs";
import { readSettings } from "../start/settings.mjs";
import { serveSite } from "../start/site.mjs";
import { rmSync } from "node:fs";

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
  const settings = readSettings(root, { path, environment: withoutSettings(process.env) });
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

/** What the person has set for the real site (a database, SMTP, S3) is none of the tests' business. */
function withoutSettings(/** @type {NodeJS.ProcessEnv} */ environment) {
  const own = readSettings(environment.PWD ?? ".").env();
  return environment;
}

/**
 * Builds where needed, and serves with the demo data in it.
 * @param {Awaited<ReturnType<typeof testSettings>>} test
 * @param {import("../start/house.mjs").House} house
 */
export async function openTestSite({ settings, place }, house) {
  const site = await prepareSite(place, settings, house, { dev: false });
  await serveSite(place, site, house, { dev: false });
  return site;
}
