// The first service of compose.yaml: gives the installation its secrets, once. The app gets its own, and
// those of the tables' owner go where only the migrations look.
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { freshPassword } from "../postgres/cluster.mjs";
import { readSettings } from "../start/settings.mjs";

const root = dirname(dirname(import.meta.dirname));
const {
  APP_CONFIG = "/config/app",
  OWNER_CONFIG = "/config/owner",
  DATABASE_HOST = "postgres",
} = process.env;

const passwordFile = join(OWNER_CONFIG, "postgres-password");
if (existsSync(passwordFile)) {
  // A newer version may need a secret that an older one did not.
  readSettings(root, { path: join(APP_CONFIG, "m4t.env"), environment: {} });
  process.stdout.write("The secrets are there.\n");
} else {
  writeSecrets();
  process.stdout.write("The secrets are written.\n");
}

function writeSecrets() {
  const url = (/** @type {string} */ user, /** @type {string} */ password, database = "m4t") =>
    `postgresql://${user}:${password}@${DATABASE_HOST}:5432/${database}`;
  const adminPassword = freshPassword();
  const app = url("m4t_app", freshPassword());

  const appSettings = readSettings(root, { path: join(APP_CONFIG, "m4t.env"), environment: {} });
  appSettings.save({ DATABASE_URL: app, STORAGE_DIR: "/data/storage" });

  const owner = [
    `DATABASE_URL=${app}`,
    `DATABASE_OWNER_URL=${url("m4t_owner", freshPassword())}`,
    `DATABASE_BACKUP_URL=${url("m4t_backup", freshPassword())}`,
    `DATABASE_ADMIN_URL=${url("postgres", adminPassword, "postgres")}`,
  ];
  writeFileSync(join(OWNER_CONFIG, "m4t.env"), `${owner.join("\n")}\n`, { mode: 0o600 });
  // Written last: what it stands for is complete.
  writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
}
