import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runToEnd } from "../start/processes.mjs";
import { Failure, say } from "../start/report.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const usualPlaces = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/**
 * A browser for the tests: one that is there, else Playwright's own, else Debian's.
 * @param {string} root
 * @returns {Promise<string | undefined>} its path; undefined for Playwright's own, which Playwright finds itself
 */
export async function ensureBrowser(root) {
  const present = installedBrowser();
  if (present) return present;

  say("  No Chromium here; fetching one.");
  if (await fetchByPlaywright(root)) return undefined;
  installByApt();
  const installed = installedBrowser();
  if (installed) return installed;
  throw new Failure(
    "The browser tests need Chromium or Chrome, and none could be installed.\n" +
      "Install one so that `chromium` or `google-chrome` is on the PATH, and run npm test again.",
  );
}

async function fetchByPlaywright(/** @type {string} */ root) {
  const playwright = (/** @type {string[]} */ ...args) =>
    runToEnd(["node_modules/.bin/playwright", ...args, "chromium"], { cwd: root, env: process.env });
  const { ok } = await playwright("install");
  // The libraries that the browser needs come from the system; only root can install them.
  if (ok && process.getuid?.() === 0) await playwright("install-deps");
  return ok;
}

function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...candidates, ...usualPlaces].find(
    (path) => path && existsSync(path) && spawnSync(path, ["--version"]).status === 0,
  );
}

function installByApt() {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", "-qq", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  };
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}
