// Adds to package-lock.json the packages of other systems that npm leaves out when its registry does not
// have them at hand. With them missing, `npm ci` refuses the whole file. Run it after `npm install`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];

/**
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * The optional dependencies that the lock file names but does not hold.
 * @param {Lock} lock
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function missingOptional({ packages }) {
  return Object.entries(packages).flatMap(([path, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** As Node looks a package up: in the folder of the one that asks, then in each folder above. */
function isFound(
  /** @type {Lock["packages"]} */ packages,
  /** @type {string} */ path,
  /** @type {string} */ name,
) {
  const parents = path.split(/(?<=^|\/)node_modules\//).slice(1);
  return Array.from({ length: parents.length + 1 }, (_, depth) =>
    parents.slice(0, depth).reduce((folder, part) => `${folder}node_modules/${part}`, ""),
  ).some((folder) => packages[`${folder && `${folder.replace(/\/$/, "")}/`}node_modules/${name}`]);
}

/**
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completeLock(lock) {
  const added = missingOptional(lock).map(({ name, version, dev }) => [
    `node_modules/${name}`,
    { version, ...platformOf(name), ...(dev && { dev }), optional: true },
  ]);
  const packages = { ...lock.packages, ...Object.fromEntries(added) };
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  return { ...lock, packages: sorted };
}

/** Such packages say in their names for which system they are. */
function platformOf(/** @type {string} */ name) {
  const words = name.replaceAll("/", "-").split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return { ...(cpu.length > 0 && { cpu }), ...(os.length > 0 && { os }) };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, "..", "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingOptional(lock);
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  process.stdout.write(`${missing.length} entries added to package-lock.json\n`);
}
