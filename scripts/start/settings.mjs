import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Failure } from "./report.mjs";

/** Each installation has its own. */
const secrets = {
  AUTH_SECRET: () => randomBytes(48).toString("base64"),
  PASSWORD_PEPPER: () => randomBytes(48).toString("base64"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  CREDENTIAL_KEYS: () => randomBytes(32).toString("base64url"),
  METRICS_TOKEN: () => randomBytes(24).toString("base64url"),
};

/**
 * What is set, and by whom: the environment wins over .env. Empty means not set, in both.
 * @typedef {object} Settings
 * @property {(key: string) => string | undefined} get
 * @property {(key: string) => boolean} isOutside set by the environment, not by .env
 * @property {(values: Record<string, string>) => void} save writes into .env
 * @property {(extra?: Record<string, string | undefined>) => NodeJS.ProcessEnv} env for child processes
 * @property {boolean} created .env was made just now
 */

/**
 * Reads .env, after making it or filling in the secrets it lacks.
 * @param {string} root
 * @param {{ path?: string, environment?: NodeJS.Dict<string>, isReadOnly?: boolean }} [from]
 * @returns {Settings}
 */
export function readSettings(root, from = {}) {
  const { path = join(root, ".env"), environment = process.env, isReadOnly = false } = from;
  const outside = dropEmpty(environment);
  const created = !existsSync(path);
  let text = readFileSync(created ? join(root, ".env.example") : path, "utf8");

  const settings = {
    created,
    get: (/** @type {string} */ key) => outside[key] ?? dropEmpty(parseEnv(text))[key],
    isOutside: (/** @type {string} */ key) => outside[key] !== undefined,
    save(/** @type {Record<string, string>} */ values) {
      text = Object.entries(values).reduce(withValue, text);
      write(path, text);
    },
    env: (/** @type {Record<string, string | undefined>} */ extra = {}) => ({
      ...dropEmpty(parseEnv(text)),
      ...outside,
      ...extra,
    }),
  };

  const missing = Object.entries(secrets).filter(([key]) => settings.get(key) === undefined);
  if (!isReadOnly && (created || missing.length > 0)) {
    settings.save(Object.fromEntries(missing.map(([key, make]) => [key, make()])));
  }
  return settings;
}

function dropEmpty(/** @type {NodeJS.Dict<string>} */ values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/** Keeps the file's order and comments. */
function withValue(/** @type {string} */ text, /** @type {[string, string]} */ [key, value]) {
  const line = `${key}=${value}`;
  const place = new RegExp(`^${key}=.*$`, "m");
  return place.test(text) ? text.replace(place, () => line) : `${text.trimEnd()}\n${line}\n`;
}

/** Never half a file: the pepper in it is worth all passwords. */
function write(/** @type {string} */ path, /** @type {string} */ text) {
  try {
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    chmodSync(`${path}.new`, 0o600);
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
