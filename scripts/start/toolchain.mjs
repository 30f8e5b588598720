// Runs before anything is installed, on Node 20 too: nothing but Node's own modules here.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Failure, say, step } from "./report.mjs";

const OLDEST_NODE = 20;
const PROJECT_NODE = 24;

/**
 * Installs what the lock file asks for, where it is not there yet.
 * @param {string} root
 */
export async function ensureDependencies(root) {
  if (nodeMajor() < OLDEST_NODE) {
    throw new Failure(
      `M4T needs Node ${OLDEST_NODE} or newer; this is ${process.version}. See https://nodejs.org`,
    );
  }
  if (isInstalled(root)) return;

  say("  Installing dependencies. This takes a minute or two the first time.");
  await step("Dependencies", (note) => {
    // Install scripts fetch Node 24 and link PostgreSQL's libraries, whatever the person's npm settings say.
    const args = [
      "ci",
      "--include=dev",
      "--include=optional",
      "--ignore-scripts=false",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const { status, error } = npm(root, args);
    if (error)
      throw new Failure(
        `npm could not be started (${error.message}). It comes with Node: https://nodejs.org`,
      );
    if (status !== 0) throw new Failure("npm could not install the dependencies; what it said stands above.");
    note("installed");
  });
}

/**
 * Whether node_modules holds what the lock file says: npm keeps a copy of the lock in there, written last.
 * @param {string} root
 */
function isInstalled(root) {
  const installed = readLock(join(root, "node_modules", ".package-lock.json"));
  const wanted = readLock(join(root, "package-lock.json"));
  if (!wanted)
    throw new Failure(
      "package-lock.json is missing or broken. Restore it with: git checkout package-lock.json",
    );
  if (!installed || (nodeMajor() < PROJECT_NODE && !existsSync(projectNode(root)))) return false;

  return Object.entries(wanted.packages).every(([path, entry]) => {
    const there = installed.packages[path];
    return (
      path === "" || (there ? there.version === entry.version : Boolean(entry.optional || entry.devOptional))
    );
  });
}

/** @returns {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> } | undefined} */
function readLock(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function npm(/** @type {string} */ root, /** @type {string[]} */ args) {
  /** @type {import("node:child_process").StdioOptions} */
  const stdio = ["ignore", "inherit", "inherit"];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio });
  return spawnSync("npm", args, { cwd: root, stdio, shell: process.platform === "win32" });
}

/**
 * Goes on in the project's own Node when this one is older; answers false in the process that only waits.
 * @param {string} root
 * @param {string} script
 */
export async function onProjectNode(root, script) {
  process.env.PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  if (nodeMajor() >= PROJECT_NODE) return true;

  const node = projectNode(root);
  if (!existsSync(node) || spawnSync(node, ["--version"]).status !== 0) {
    throw new Failure(
      `The Node ${PROJECT_NODE} that npm installed does not run on this system. ` +
        `Install Node ${PROJECT_NODE} yourself (https://nodejs.org), or use the Dockerfile.`,
    );
  }
  await handOver(node, [script, ...process.argv.slice(2)]);
  return false;
}

function projectNode(/** @type {string} */ root) {
  return join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** The other process does the work; this one passes signals on and ends with its exit code. */
function handOver(/** @type {string} */ node, /** @type {string[]} */ args) {
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      process.exitCode = code ?? 1;
      resolve(undefined);
    });
  });
}

function nodeMajor() {
  return Number(process.versions.node.split(".")[0]);
}
