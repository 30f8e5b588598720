import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { readSettings } from "../start/settings.mjs";

/**
 * The environment of the site under test: secrets and storage of its own. What is set for the real one
 * (a database, SMTP, S3) is none of the tests' business; only the key that is part of the build is the
 * same, so that `npm start` needs no second build.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(root) {
  const folder = join(root, ".data", "test");
  rmSync(join(folder, "storage"), { recursive: true, force: true });
  rmSync(join(folder, "logs"), { recursive: true, force: true });

  // The defaults, and nothing for the rest: whoever loads .env must not bring the person's values back.
  const defaults = parseEnv(readFileSync(join(root, ".env.example"), "utf8"));
  const own = readSettings(root, { environment: {} });
  return {
    ...process.env,
    ...defaults,
    AUTH_SECRET: "a secret that only the browser tests know",
    PASSWORD_PEPPER: "a pepper that only the browser tests know",
    CREDENTIAL_KEYS: "a-key-of-32-bytes-only-the-tests-sign-with0",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: own.get("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
    STORAGE_DIR: join(folder, "storage"),
    BCRYPT_COST: "4",
    LOG_LEVEL: "error",
    SEED_DEMO: "true",
    RATE_LIMITS: "false",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
