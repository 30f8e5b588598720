import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../start/report.mjs";

/** @typedef {import("./account.mjs").Account | undefined} Account */

// The first that the system knows; ICU sorts and folds letters the same everywhere.
const locales = ["C.UTF-8", "en_US.UTF-8", "C"];

/**
 * Makes a new data folder. It appears under its name only when it is complete.
 * @param {string} initdb
 * @param {string} dataDir
 * @param {Account} account
 */
export function createCluster(initdb, dataDir, account) {
  const draft = `${dataDir}.new`;
  let output = "";
  for (const locale of locales) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (account) chownSync(draft, account.uid, account.gid);
    const result = initialise(initdb, draft, account, locale);
    if (result.status === 0) renameSync(join(draft, "data"), dataDir);
    output = result.error?.message ?? result.stderr;
    if (result.status === 0 || !output.includes("invalid locale name")) break;
  }
  rmSync(draft, { recursive: true, force: true });
  if (hasCluster(dataDir)) return;
  throw new Failure(`PostgreSQL could not make its data folder ${dataDir}.\n${output.trim()}`);
}

function initialise(
  /** @type {string} */ initdb,
  /** @type {string} */ folder,
  /** @type {Account} */ account,
  /** @type {string} */ locale,
) {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, freshPassword(), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  // initdb wants an empty folder: the password lies beside the one it fills.
  const args = [
    `--pgdata=${join(folder, "data")}`,
    `--pwfile=${passwordFile}`,
    "--username=postgres",
    "--auth=scram-sha-256",
  ];
  const language = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=und", `--locale=${locale}`];
  return spawnSync(initdb, [...args, ...language], {
    ...account,
    cwd: folder,
    env: serverEnv(),
    encoding: "utf8",
  });
}

/**
 * Gives the superuser a new password. Needs a stopped server: nobody's password is asked then.
 * @param {string} postgres
 * @param {string} dataDir
 * @param {Account} account
 * @returns {string} the password
 */
export function resetAdminPassword(postgres, dataDir, account) {
  const password = freshPassword();
  const { status, stderr } = spawnSync(
    postgres,
    ["--single", "-c", "exit_on_error=on", "-D", dataDir, "postgres"],
    {
      ...account,
      cwd: dataDir,
      env: serverEnv(),
      input: `alter role postgres password '${password}';\n`,
      encoding: "utf8",
    },
  );
  if (status !== 0)
    throw new Failure(`The embedded PostgreSQL in ${dataDir} cannot be opened.\n${stderr.trim()}`);
  return password;
}

/**
 * Hands a data folder over to the account the server runs as now. In a new container the user of that name may have
 * another number, or none.
 * @param {string} dataDir
 * @param {Account} account
 */
export function handOver(dataDir, account) {
  if (!account || statSync(dataDir).uid === account.uid) return;
  const { status, stderr } = spawnSync("chown", ["-R", `${account.uid}:${account.gid}`, dataDir], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Failure(`The data folder ${dataDir} is somebody else’s.\n${stderr.trim()}`);
}

/** @param {string} dataDir */
export function hasCluster(dataDir) {
  return existsSync(join(dataDir, "PG_VERSION"));
}

/** Nothing of the person's PG* variables reaches the server, and its messages are in the language that we read. */
export function serverEnv() {
  return { PATH: process.env.PATH ?? "", LC_MESSAGES: "C", TZ: "UTC" };
}

export function freshPassword() {
  return randomBytes(24).toString("base64url");
}
