import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openHouse, supervise } from "./house.mjs";
import { claimFolder, releaseFolder } from "./instance.mjs";
import { isFree } from "./ports.mjs";
import { prepareSite } from "./prepare.mjs";
import { lastLines, startProgram } from "./processes.mjs";
import { Failure, say, step } from "./report.mjs";
import { readSettings } from "./settings.mjs";

const PATIENCE = 15_000;

/**
 * Everything up to a usable site, and then whatever keeps it one. Ends with the process.
 * @param {string} root
 * @param {{ dev: boolean }} options
 */
export async function startSite(root, { dev }) {
  const killed = claimFolder(root, { url: "", port: 0, dev });
  const house = openHouse();
  house.onClose(() => releaseFolder(root));
  const place = { root, data: join(root, ".data") };
  try {
    if (killed?.port) await untilPortIsLeft(killed.port);
    const site = await prepareSite(place, readSettings(root), house, { dev });
    claimFolder(root, { url: "", port: site.port, dev });
    await serveSite(place, site, house, { dev });
    claimFolder(root, { url: site.url, port: site.port, dev });
    welcome(site);
  } catch (error) {
    // A stop in the middle of a step makes that step fail; the stop itself ends the process.
    if (house.isClosing()) return;
    await house.close();
    throw error;
  }
}

/** The app of a start that was killed notices, answers its last requests and ends: the port is ours again. */
async function untilPortIsLeft(/** @type {number} */ port) {
  if (await isFree(port)) return;
  say(`  The last start was killed; its app on port ${port} ends now.`);
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline && !(await isFree(port))) await sleep(100);
}

/**
 * Starts the app and the worker, and waits until the app answers.
 * @param {import("./prepare.mjs").Place} place
 * @param {import("./prepare.mjs").Site} site
 * @param {import("./house.mjs").House} house
 * @param {{ dev: boolean }} options
 */
async function serveSite({ root, data }, site, house, { dev }) {
  const logs = join(data, "logs");
  const next = [
    "node_modules/next/dist/bin/next",
    "dev",
    "--port",
    String(site.port),
    "--hostname",
    site.host,
  ];
  const worker = ["--import", "tsx", "--conditions=react-server", "scripts/worker.ts"];

  const keep = (
    /** @type {string} */ name,
    /** @type {string} */ log,
    /** @type {string[]} */ args,
    tries = 5,
  ) => {
    const logFile = join(logs, log);
    /** @type {import("./processes.mjs").Running | undefined} */
    let running;
    house.onClose(() => running?.stop());
    const start = () => (running = startProgram({ args, env: site.env, cwd: root, logFile, echo: dev }));
    supervise(house, name, start, { tries, logFile });
  };
  keep("The app", "app.log", dev ? next : [".next/standalone/server.js"]);
  if (existsSync(join(root, "scripts", "worker.ts"))) keep("The worker", "worker.log", worker, Infinity);
  await step("Site", () => untilHealthy(site, dev, house, join(logs, "app.log")));
}

/** `next dev` compiles each route at its first request: there any answer will do. */
async function untilHealthy(
  /** @type {import("./prepare.mjs").Site} */ site,
  /** @type {boolean} */ dev,
  /** @type {import("./house.mjs").House} */ house,
  /** @type {string} */ logFile,
) {
  const deadline = performance.now() + (dev ? 180_000 : 60_000);
  const host = site.host === "0.0.0.0" ? "127.0.0.1" : site.host;
  while (performance.now() < deadline && !house.isClosing()) {
    const answer = await fetch(`http://${host}:${site.port}/api/healthz`).catch(() => undefined);
    if (answer && (answer.ok || dev)) return;
    await sleep(200);
  }
  throw new Failure(`The app does not get ready.${lastLines(logFile)}`);
}

function welcome(/** @type {import("./prepare.mjs").Site} */ site) {
  say(`\n  M4T is ready: ${site.url}\n`);
  if (site.demo) {
    say("  Sign in as        student1 to student12, instructor1 to instructor4,");
    say("                    company_admin1, company_admin2, admin1, admin2");
    say("  Password of all   learn-with-m4t\n");
  }
  say("  Logs are in .data/logs. Ctrl-C stops everything.\n");
}
