import { spawnSync } from "node:child_process";
import { createServer } from "node:net";

const HIGHEST_PORT = 65_535;

/**
 * The first free port from `port` on.
 * @param {number} port
 * @returns {Promise<number>}
 */
export async function freePort(port) {
  for (let candidate = port; candidate <= HIGHEST_PORT; candidate++) {
    if (await isFree(candidate)) return candidate;
  }
  return freePort(1024);
}

/**
 * Free for everybody who says localhost: on each address that the name may stand for.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0", "::"]) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

/** A machine without IPv6 has no such address: nobody can listen on it either. */
function canListen(/** @type {number} */ port, /** @type {string} */ host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES");
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Who listens on a port, as far as the system tells: `node (process 4711)`.
 * @param {number} port
 */
export function holderOf(port) {
  const lsof = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], { encoding: "utf8" });
  const [, pid, name] = /^p(\d+)\n(?:.*\n)*?c(.+)$/m.exec(lsof.stdout ?? "") ?? [];
  if (pid) return `${name} (process ${pid})`;

  const ss = spawnSync("ss", ["-Hltnp", `sport = :${port}`], { encoding: "utf8" });
  const [, program, process] = /\("([^"]+)",pid=(\d+)/.exec(ss.stdout ?? "") ?? [];
  return program ? `${program.split(/[ (]/)[0]} (process ${process})` : "another program";
}
