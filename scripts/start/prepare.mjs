import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { startPostgres } from "../postgres.mjs";
import { chooseAddress } from "./address.mjs";
import { ensureBuild, ensurePrismaClient, isBuilt } from "./build.mjs";
import {
  migrate,
  openEmbedded,
  openOwn,
  seed,
  seedEmbedded,
  wantsEmbedded,
  whoIsThere,
} from "./database.mjs";
import { supervise } from "./house.mjs";
import { Failure, say, step } from "./report.mjs";

/**
 * @typedef {object} Place
 * @property {string} root of the project
 * @property {string} data the folder for database, uploads and logs
 *
 * @typedef {object} Site
 * @property {NodeJS.ProcessEnv} env of the app and the worker
 * @property {import("./database.mjs").Urls} urls
 * @property {string} url
 * @property {number} port
 * @property {string} host
 * @property {boolean} demo whether the demo's people can sign in
 */

/**
 * Everything that has to be there before the app can start.
 * @param {Place} place
 * @param {import("./settings.mjs").Settings} settings
 * @param {import("./house.mjs").House} house
 * @param {{ dev: boolean }} options
 * @returns {Promise<Site>}
 */
export async function prepareSite(place, settings, house, { dev }) {
  const lostPepper = settings.created && existsSync(join(place.data, "postgres"));
  if (settings.created) await reportNewSettings(lostPepper);
  const address = await chooseAddress(settings);
  await step("Prisma client", async (note) =>
    note((await ensurePrismaClient(place.root)) ? "generated" : "up to date"),
  );

  const urls = await step("PostgreSQL", (note) => openDatabase(place, settings, house, note));
  const ownerEnv = settings.env({ ...urls, NODE_ENV: "development" });
  await step("Migrations", () => migrate(place.root, ownerEnv));
  const demo = await ensureDemo(place, settings, urls.DATABASE_OWNER_URL, ownerEnv);

  // Neither the app nor the worker may act as the owner of the tables.
  const env = settings.env({
    ...urls,
    DATABASE_OWNER_URL: undefined,
    DATABASE_BACKUP_URL: undefined,
    APP_URL: address.url,
    PORT: String(address.port),
    HOSTNAME: address.host,
    STORAGE_DIR: storageDir(place, settings),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (!dev) {
    if (!isBuilt(place.root, env)) say("  Building the site. This takes a minute or two.");
    await step("Build", async (note) => note((await ensureBuild(place.root, env)) ? "built" : "up to date"));
  }
  return { env, urls, demo: demo && !lostPepper, ...address };
}

/** A pepper can't be made again: without it no password of the old database works. */
async function reportNewSettings(/** @type {boolean} */ lostPepper) {
  await step("Settings", (note) => note("written to .env, with secrets of their own"));
  if (!lostPepper) return;
  say("  ! The database in .data/postgres is older than this .env: passwords set before no longer work.");
  say("    Put the old .env back, or delete .data/postgres to begin anew.");
}

/** The standalone server works in a folder of its own, which every build replaces: a relative path would lead there. */
function storageDir(
  /** @type {Place} */ { root, data },
  /** @type {import("./settings.mjs").Settings} */ settings,
) {
  const chosen = settings.get("STORAGE_DIR");
  return chosen ? resolve(root, chosen) : join(data, "storage");
}

async function openDatabase(
  /** @type {Place} */ { root, data },
  /** @type {import("./settings.mjs").Settings} */ settings,
  /** @type {import("./house.mjs").House} */ house,
  /** @type {(text: string) => void} */ note,
) {
  if (!wantsEmbedded(settings)) {
    const urls = await openOwn(settings);
    note(`your own, at ${new URL(urls.DATABASE_URL).host}`);
    return urls;
  }
  const { server, urls, moved } = await openEmbedded(root, settings, data);
  keepPostgres(server, join(data, "postgres"), house);

  const where = server.dataDir.startsWith(root) ? relative(root, server.dataDir) : server.dataDir;
  const how = server.adopted ? "still running" : "started";
  note(`${how} on port ${server.port}${moved ? ", as its old port is taken" : ""}, data in ${where}`);
  return urls;
}

function keepPostgres(
  /** @type {import("../postgres.mjs").Server} */ server,
  /** @type {string} */ dataDir,
  /** @type {import("./house.mjs").House} */ house,
) {
  let current = server;
  let isFirst = true;
  house.onClose(() => current.stop());
  const restart = async () => {
    if (!isFirst) current = await startPostgres({ dataDir, port: server.port });
    isFirst = false;
    if (current.port !== server.port) throw new Failure(`its port ${server.port} was taken meanwhile.`);
    return { ended: current.exited };
  };
  supervise(house, "PostgreSQL", restart, { tries: 5, logFile: `${server.dataDir}.log` });
}

/**
 * Demo people come into an embedded database that is empty, and elsewhere only on request.
 * @returns {Promise<boolean>} whether they are there
 */
async function ensureDemo(
  /** @type {Place} */ { root, data },
  /** @type {import("./settings.mjs").Settings} */ settings,
  /** @type {string} */ ownerUrl,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  const there = await whoIsThere(ownerUrl);
  const wish = settings.get("SEED_DEMO");
  const isEmbedded = wantsEmbedded(settings);
  const wanted = wish ? wish === "true" : isEmbedded;
  if (there.people || !wanted || !existsSync(join(root, "prisma", "seed.ts"))) return there.demo;

  await step("Demo data", async (note) => {
    await (isEmbedded ? seedEmbedded(root, env, data) : seed(root, env));
    note("people and courses written");
  });
  return true;
}
