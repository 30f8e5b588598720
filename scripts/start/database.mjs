import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../postgres.mjs";
import { freshPassword } from "../postgres/cluster.mjs";
import { runToEnd } from "./processes.mjs";
import { Failure } from "./report.mjs";

const DEFAULT_PORT = 54_329;
const OLDEST_POSTGRES = 15;
const names = { DATABASE_URL: "m4t_app", DATABASE_OWNER_URL: "m4t_owner", DATABASE_BACKUP_URL: "m4t_backup" };

/** @typedef {{ DATABASE_URL: string, DATABASE_OWNER_URL: string, DATABASE_BACKUP_URL?: string | undefined }} Urls */

/**
 * The embedded PostgreSQL is meant unless somebody names another: in the environment, or by changing
 * the address that `npm start` wrote into .env.
 * @param {import("./settings.mjs").Settings} settings
 */
export function wantsEmbedded(settings) {
  if (settings.isOutside("DATABASE_URL")) return false;
  const url = settings.get("DATABASE_URL");
  return !url || new URL(url).host === `127.0.0.1:${settings.get("EMBEDDED_POSTGRES_PORT")}`;
}

/**
 * Starts the embedded PostgreSQL and sees to it that the addresses in .env open it.
 * @param {string} root
 * @param {import("./settings.mjs").Settings} settings
 * @param {string} [data] the folder in which its own lies
 */
export async function openEmbedded(root, settings, data = join(root, ".data")) {
  const known = settings.get("EMBEDDED_POSTGRES_PORT");
  const port = Number(known ?? DEFAULT_PORT);
  const server = await startPostgres({ dataDir: join(data, "postgres"), port });
  const urls = embeddedUrls(settings, server.port);
  settings.save({ EMBEDDED_POSTGRES_PORT: String(server.port), ...urls });

  const interrupted = existsSync(seedingMark(data));
  if (interrupted) await dropDatabase(urls.DATABASE_OWNER_URL);
  if (!(await allOpen(Object.values(urls)))) await makeRoles(server, urls);
  rmSync(seedingMark(data), { force: true });
  return { server, urls, moved: known !== undefined && server.port !== port };
}

/** @returns {{ DATABASE_URL: string, DATABASE_OWNER_URL: string, DATABASE_BACKUP_URL: string }} */
function embeddedUrls(/** @type {import("./settings.mjs").Settings} */ settings, /** @type {number} */ port) {
  const entries = Object.entries(names).map(([key, name]) => {
    const known = settings.isOutside(key) ? undefined : settings.get(key);
    const password = (known && new URL(known).password) || freshPassword();
    return [key, `postgresql://${name}:${password}@127.0.0.1:${port}/m4t`];
  });
  return Object.fromEntries(entries);
}

async function allOpen(/** @type {string[]} */ urls) {
  for (const url of urls) {
    const problem = await query(url, "select 1").then(() => undefined, codeOf);
    if (problem) return false;
  }
  return true;
}

/** The first time, and whenever .env was lost: gives the three roles the passwords that are in .env. */
async function makeRoles(/** @type {import("../postgres.mjs").Server} */ server, /** @type {Urls} */ urls) {
  const { ensureRoles } = await import("../db/roles.mjs");
  const password = await server.newAdminPassword();
  const login = (/** @type {string | undefined} */ url) => ({ password: new URL(url ?? "").password });
  await ensureRoles(`postgresql://postgres:${password}@127.0.0.1:${server.port}/postgres`, {
    database: "m4t",
    owner: login(urls.DATABASE_OWNER_URL),
    app: login(urls.DATABASE_URL),
    backup: login(urls.DATABASE_BACKUP_URL),
  });
}

/**
 * The addresses of a PostgreSQL that is not ours, seen to answer.
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Promise<Urls>}
 */
export async function openOwn(settings) {
  const url = settings.get("DATABASE_URL") ?? "";
  // When the environment names the database, the owner in .env may be that of another one.
  const own = (/** @type {string} */ key) =>
    settings.isOutside("DATABASE_URL") && !settings.isOutside(key) ? undefined : settings.get(key);
  const urls = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: own("DATABASE_OWNER_URL") ?? url,
    DATABASE_BACKUP_URL: own("DATABASE_BACKUP_URL"),
  };
  await checkConnection("DATABASE_URL", urls.DATABASE_URL);
  await checkConnection("DATABASE_OWNER_URL", urls.DATABASE_OWNER_URL);
  return urls;
}

async function checkConnection(/** @type {string} */ key, /** @type {string} */ url) {
  if (!URL.canParse(url))
    throw new Failure(`${key} is not an address like postgresql://user:password@host:5432/m4t`);
  try {
    const [row] = await query(url, "select current_setting('server_version_num')::int / 10000 as version");
    const version = Number(row?.["version"]);
    if (version >= OLDEST_POSTGRES) return;
    throw new Failure(`${key} leads to PostgreSQL ${version}; M4T needs ${OLDEST_POSTGRES} or newer.`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${key} leads to ${new URL(url).host}, where ${reasonOf(error)}.`);
  }
}

function reasonOf(/** @type {unknown} */ error) {
  /** @type {Record<string, string>} */
  const reasons = {
    ECONNREFUSED: "no PostgreSQL listens",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "there is no such host",
    ETIMEDOUT: "nothing answers",
    "28P01": "the password is refused",
    28000: "this user is refused",
    "3D000": "there is no such database",
  };
  return reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

function codeOf(/** @type {unknown} */ error) {
  return String(/** @type {{ code?: unknown }} */ (error).code ?? "unknown");
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function migrate(root, env) {
  const { ok, output } = await runToEnd(["--import", "tsx", "scripts/db/migrate.ts"], { cwd: root, env });
  if (!ok) throw new Failure(`The database could not be migrated.\n${output}`);
}

/**
 * Whether anybody has an account, and whether the demo's people are among them.
 * @param {string} ownerUrl
 * @returns {Promise<{ people: boolean, demo: boolean }>}
 */
export async function whoIsThere(ownerUrl) {
  const [row] = await query(
    ownerUrl,
    `select exists (select from users) as people, exists (select from users where username = 'student1') as demo`,
  );
  return { people: row?.["people"] === true, demo: row?.["demo"] === true };
}

/**
 * Writes the demo people and courses.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export async function seed(root, env) {
  const args = ["--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  const { ok, output } = await runToEnd(args, { cwd: root, env });
  if (!ok) throw new Failure(`The demo data could not be written.\n${output}`);
}

/**
 * The same for the embedded database. A mark tells the next start if this was cut short.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {string} data
 */
export async function seedEmbedded(root, env, data) {
  writeFileSync(seedingMark(data), "");
  await seed(root, env);
  rmSync(seedingMark(data), { force: true });
}

function seedingMark(/** @type {string} */ data) {
  return join(data, "postgres.seeding");
}

/** Only ever half a seed: nobody has used the site in between. */
async function dropDatabase(/** @type {string} */ ownerUrl) {
  const server = new URL(ownerUrl);
  server.pathname = "/postgres";
  await query(server.href, "drop database if exists m4t with (force)").catch(() => undefined);
}

/** @returns {Promise<Record<string, unknown>[]>} */
async function query(/** @type {string} */ connectionString, /** @type {string} */ sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    application_name: "m4t start",
  });
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
