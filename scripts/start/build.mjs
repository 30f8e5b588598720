import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { runToEnd } from "./processes.mjs";
import { Failure } from "./report.mjs";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "tsconfig.json",
  "package-lock.json",
];

/**
 * Generates the Prisma client, unless it is of this schema already.
 * @param {string} root
 */
export async function ensurePrismaClient(root) {
  const stamp = join(root, "prisma", "generated", ".made-from");
  const wanted = fingerprint(root, ["prisma/schema", "package-lock.json"]);
  if (readStamp(stamp) === wanted) return false;

  const { ok, output } = await runToEnd(["scripts/db/generate.mjs"], { cwd: root, env: process.env });
  if (!ok) throw new Failure(`The Prisma client could not be generated.\n${output}`);
  writeStamp(stamp, wanted);
  return true;
}

/**
 * Builds the app, unless the last build is of the same sources. Its server lies in .next/standalone.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function ensureBuild(root, env) {
  const stamp = join(root, ".next", "standalone", ".made-from");
  const wanted = buildFingerprint(root, env);
  if (readStamp(stamp) === wanted) return false;

  rmSync(stamp, { force: true });
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const { ok, output } = await runToEnd([next, "build"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (!ok) throw new Failure(`The build failed.\n${output}`);
  completeStandalone(root);
  writeStamp(stamp, wanted);
  return true;
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export function isBuilt(root, env) {
  return readStamp(join(root, ".next", "standalone", ".made-from")) === buildFingerprint(root, env);
}

/** What a build holds besides its sources: the key of server actions and all that is public. */
function buildFingerprint(/** @type {string} */ root, /** @type {NodeJS.ProcessEnv} */ env) {
  const inBuild = Object.keys(env)
    .filter((key) => key.startsWith("NEXT_PUBLIC_") || key === "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY")
    .sort()
    .map((key) => `${key}=${env[key]}`);
  return fingerprint(root, sources, inBuild.join("\n"));
}

/** The standalone server brings its code; what browsers fetch as files is put beside it, as Next asks for. */
function completeStandalone(/** @type {string} */ root) {
  const standalone = join(root, ".next", "standalone");
  cpSync(join(root, ".next", "static"), join(standalone, ".next", "static"), { recursive: true });
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), join(standalone, "public"), { recursive: true });
  // Next copies .env along; settings come from the process that starts the server.
  rmSync(join(standalone, ".env"), { force: true });
}

/** Of contents, not of dates: a fresh clone of the same sources is the same. */
function fingerprint(
  /** @type {string} */ root,
  /** @type {string[]} */ paths,
  /** @type {string} */ rest = "",
) {
  const hash = createHash("sha256").update(rest);
  for (const file of paths.flatMap((path) => filesIn(root, path))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesIn(/** @type {string} */ root, /** @type {string} */ path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .map((entry) => `${path}/${entry.name}`)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(root, name));
}

function readStamp(/** @type {string} */ path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function writeStamp(/** @type {string} */ path, /** @type {string} */ value) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, value);
}
