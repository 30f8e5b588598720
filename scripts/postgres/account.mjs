import { spawnSync } from "node:child_process";
import { Failure } from "../start/report.mjs";

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * Whom the server runs as: PostgreSQL refuses root. Undefined for everybody else, who runs it himself.
 * @returns {Account | undefined}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const account = find("postgres") ?? create("postgres") ?? find("nobody");
  if (account) return account;
  throw new Failure(
    "PostgreSQL does not run as root, and no other user could be made for it. " +
      "Run `npm start` as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.",
  );
}

/** @returns {Account | undefined} */
function find(/** @type {string} */ name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(/** @type {string} */ name) {
  const attempts = [
    ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name],
    ["adduser", "-S", "-H", "-D", name],
  ];
  for (const [command, ...args] of attempts) {
    if (command && spawnSync(command, args).status === 0) return find(name);
  }
  return undefined;
}

/**
 * Whether that account can enter a folder: as root's helper it can't where a folder above is private, as /root is.
 * @param {Account | undefined} account
 * @param {string} folder
 */
export function canEnter(account, folder) {
  if (!account) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" }).status === 0;
}
