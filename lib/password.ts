import "server-only";

import { createHmac } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import Piscina from "piscina";
import { env } from "./env";

/** Says how a stored hash was made, so that the way can change later. */
const version = "b1:";

let workers: Piscina | undefined;

/** bcrypt in worker threads: hashing takes about 100 ms and must not stop other requests. */
function threads() {
  return (workers ??= new Piscina({
    filename: path.join(process.cwd(), "lib", "password-worker.mjs"),
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 30_000,
  }));
}

/** A password as it is stored: bcrypt over a peppered digest, with a version prefix. */
export async function hashPassword(password: string): Promise<string> {
  const work = { digest: digestOf(password), cost: env.BCRYPT_COST };
  return version + (await threads().run(work, { name: "make" }));
}

/** Compares in the same time whether or not there is a stored hash. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored?.startsWith(version) ? stored.slice(version.length) : null;
  const work = { digest: digestOf(password), stored: known ?? (await decoy()) };
  const matches = (await threads().run(work, { name: "check" })) as boolean;
  return known !== null && matches;
}

let decoyHash: Promise<string> | undefined;

function decoy() {
  return (decoyHash ??= threads().run(
    { digest: digestOf("nobody"), cost: env.BCRYPT_COST },
    { name: "make" },
  ));
}

/** bcrypt ignores what comes after 72 bytes; 48 bytes in base64 are 64, whatever the password's length. */
function digestOf(password: string) {
  return createHmac("sha384", env.PASSWORD_PEPPER).update(password.normalize("NFC")).digest("base64");
}
