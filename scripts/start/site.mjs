import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "../postgres.mjs";
import { chooseAddress } from "./address.mjs";
import { ensureBuild, ensurePrismaClient, isBuilt } from "./build.mjs";
import { migrate, openEmbedded, openOwn, seed, wantsEmbedded, whoIsThere } from "./database.mjs";
import { claimFolder, releaseFolder } from "./instance.mjs";
import { keepRunning, killUnfinished, lastLines, startProgram } from "./processes.mjs";
import { Failure, say, step } from "./report.mjs";
import { readSettings } from "./settings.mjs";

/** @typedef {Awaited<ReturnType<typeof prepare>>} Site */

/**
 * Everything up to a usable site, and then whatever keeps it one. Ends with the process.
 * @param {string} root
 * @param {{ dev: boolean }} options
 */
export async function startSite(root, { dev }) {
  claimFolder(root, { url: "", dev });
  const house = openHouse(root);
  try {
    const site = await prepare(root, dev, house);
    serve(root, site, house);
    await step("Site", () => untilHealthy(site, dev, house));
    claimFolder(root, { url: site.url, dev });
    welcome(site);
  } catch (error) {
    if (house.isStopping()) return;
    await house.close();
    throw error;
  }
}

/** What is open, and how all of it is closed: in the reverse order of opening. */
function openHouse(/** @type {string} */ root) {
  /** @type {(() => Promise<void>)[]} */
  const closers = [];
  let stopping = false;

  const close = async () => {
    stopping = true;
    killUnfinished();
    for (const closer of closers.reverse()) await closer();
    releaseFolder(root);
  };
  const leave = async (/** @type {number} */ code) => {
    if (stopping) return;
    if (code === 0) say("\n  Stopping.");
    await close();
    if (code === 0) say("  Stopped.");
    process.exit(code);
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => leave(0));
  process.on("disconnect", () => leave(0));

  return {
    close,
    leave,
    isStopping: () => stopping,
    /** @param {() => Promise<void>} closer */
    onClose: (closer) => void closers.push(closer),
  };
}

async function prepare(
  /** @type {string} */ root,
  /** @type {boolean} */ dev,
  /** @type {ReturnType<typeof openHouse>} */ house,
) {
  const settings = readSettings(root);
  if (settings.created) {
    await step("Settings", (note) => note("written to .env, with secrets of their own"));
    warnOfLostPepper(root);
  }
  const address = await chooseAddress(settings);
  await step("Prisma client", async (note) => note((await ensurePrismaClient(root)) ? "generated" : "up to date"));

  const urls = await step("PostgreSQL", (note) => openDatabase(root, settings, house, note));
  const ownerEnv = settings.env({ ...urls, NODE_ENV: "development" });
  if (existsSync(join(root, "scripts/db/migrate.ts"))) await step("Migrations", () => migrate(root, ownerEnv));
  const demo = await ensureDemo(root, settings, urls.DATABASE_OWNER_URL, ownerEnv);

  // Neither the app nor the worker may act as the owner of the tables.
  const env = settings.env({
    ...urls,
    DATABASE_OWNER_URL: undefined,
    DATABASE_BACKUP_URL: undefined,
    APP_URL: address.url,
    PORT: String(address.port),
    HOSTNAME: address.host,
    STORAGE_DIR: resolve(root, settings.get("STORAGE_DIR") ?? ".data/storage"),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (!dev) {
    if (!isBuilt(root, env)) say("  Building the site. This takes a minute or two.");
    await step("Build", async (note) => note((await ensureBuild(root, env)) ? "built" : "up to date"));
  }
  return { env, demo, ...address };
}

/** A pepper can't be made again: without it no password of the old database works. */
function warnOfLostPepper(/** @type {string} */ root) {
  if (!existsSync(join(root, ".data", "postgres"))) return;
  say("  ! The database in .data/postgres is older than this .env: passwords set before no longer work.");
  say("    Put the old .env back, or delete .data/postgres to begin anew.");
}

async function openDatabase(
  /** @type {string} */ root,
  /** @type {import("./settings.mjs").Settings} */ settings,
  /** @type {ReturnType<typeof openHouse>} */ house,
  /** @type {(text: string) => void} */ note,
) {
  if (!wantsEmbedded(settings)) {
    const urls = await openOwn(settings);
    note(`your own, at ${new URL(urls.DATABASE_URL).host}`);
    return urls;
  }
  const { server, urls, moved } = await openEmbedded(root, settings);
  let current = server;
  let isFirst = true;
  house.onClose(() => current.stop());
  const restart = async () => {
    if (!isFirst) current = await startPostgres({ dataDir: join(root, ".data", "postgres"), port: server.port });
    isFirst = false;
    if (current.port !== server.port) throw new Failure(`Port ${server.port} of PostgreSQL was taken meanwhile.`);
    return { ended: current.exited };
  };
  supervise("PostgreSQL", restart, { house, tries: 5, logFile: `${server.dataDir}.log` });

  const where = server.dataDir.startsWith(root) ? relative(root, server.dataDir) : server.dataDir;
  const how = server.adopted ? "still running" : "started";
  note(`${how} on port ${server.port}${moved ? ", as its old port is taken" : ""}, data in ${where}`);
  return urls;
}

/**
 * Demo people come into an embedded database that is empty, and elsewhere only on request.
 * @returns {Promise<boolean>} whether they are there
 */
async function ensureDemo(
  /** @type {string} */ root,
  /** @type {import("./settings.mjs").Settings} */ settings,
  /** @type {string} */ ownerUrl,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  if (!existsSync(join(root, "scripts/db/migrate.ts"))) return false;
  const there = await whoIsThere(ownerUrl);
  const wish = settings.get("SEED_DEMO");
  const wanted = wish ? wish === "true" : wantsEmbedded(settings);
  if (there.people || !wanted || !existsSync(join(root, "prisma", "seed.ts"))) return there.demo;

  await step("Demo data", async (note) => {
    await seed(root, env);
    note("people and courses written");
  });
  return true;
}

function serve(
  /** @type {string} */ root,
  /** @type {Site} */ site,
  /** @type {ReturnType<typeof openHouse>} */ house,
) {
  const dev = site.env.NODE_ENV === "development";
  const next = ["node_modules/next/dist/bin/next", "dev", "--port", String(site.port), "--hostname", site.host];
  const programs = [
    { name: "The app", args: dev ? next : [".next/standalone/server.js"], log: "app.log", tries: 5 },
    {
      name: "The worker",
      args: ["--import", "tsx", "--conditions=react-server", "scripts/worker.ts"],
      log: "worker.log",
      tries: Infinity,
    },
  ];
  for (const { name, args, log, tries } of programs) {
    if (args.includes("scripts/worker.ts") && !existsSync(join(root, "scripts", "worker.ts"))) continue;
    const logFile = join(root, ".data", "logs", log);
    /** @type {import("./processes.mjs").Running | undefined} */
    let running;
    house.onClose(async () => running?.stop());
    const start = () => (running = startProgram({ name, args, env: site.env, cwd: root, logFile, echo: dev }));
    supervise(name, start, { house, tries, logFile });
  }
}

/** Keeps a part running as long as the site is; when it can't be kept, the site stops. */
function supervise(
  /** @type {string} */ name,
  /** @type {Parameters<typeof keepRunning>[1]} */ start,
  /** @type {{ house: ReturnType<typeof openHouse>, tries: number, logFile: string }} */ { house, tries, logFile },
) {
  keepRunning(name, start, { isStopping: house.isStopping, tries, logFile })
    .catch((/** @type {unknown} */ error) => {
      say(`  ! ${name}: ${error instanceof Failure ? error.message : (/** @type {Error} */ (error).stack)}`);
    })
    .then(() => house.leave(1));
}

async function untilHealthy(
  /** @type {Site} */ site,
  /** @type {boolean} */ dev,
  /** @type {ReturnType<typeof openHouse>} */ house,
) {
  const deadline = performance.now() + (dev ? 180_000 : 60_000);
  const host = site.host === "0.0.0.0" ? "127.0.0.1" : site.host;
  while (performance.now() < deadline && !house.isStopping()) {
    const answer = await fetch(`http://${host}:${site.port}/api/healthz`).catch(() => undefined);
    if (answer && (answer.ok || dev)) return;
    await sleep(200);
  }
  if (house.isStopping()) throw new Failure("Stopped.");
  throw new Failure(`The app does not get ready.${lastLines(".data/logs/app.log")}`);
}

function welcome(/** @type {Site} */ site) {
  say(`\n  M4T is ready: ${site.url}\n`);
  if (site.demo) {
    say("  Sign in as        student1 to student12, instructor1 to instructor4,");
    say("                    company_admin1, company_admin2, admin1, admin2");
    say("  Password of all   learn-with-m4t\n");
  }
  say("  Logs are in .data/logs. Ctrl-C stops everything.\n");
}
