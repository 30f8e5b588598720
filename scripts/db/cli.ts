import { fileURLToPath } from "node:url";
import { openEmbedded, openOwn, wantsEmbedded } from "../start/database.mjs";
import { run } from "../start/report.mjs";
import { readSettings } from "../start/settings.mjs";

export type Urls = Awaited<ReturnType<typeof openOwn>>;

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a database command on the database that .env or the environment names. The embedded server is
 * started for it where it does not run already.
 */
export async function runCommand(main: (urls: Urls, args: string[]) => Promise<void>) {
  await run(() => withDatabase((urls) => main(urls, process.argv.slice(2))));
  // Whoever adopts a running server goes on watching it.
  process.exit();
}

async function withDatabase(use: (urls: Urls) => Promise<void>) {
  // Where the environment names the database, a container say, there may be no place for a .env.
  const settings = readSettings(root, { isReadOnly: Boolean(process.env.DATABASE_URL) });
  if (!wantsEmbedded(settings)) return use(await openOwn(settings));

  const { server, urls } = await openEmbedded(root, settings);
  try {
    return await use(urls);
  } finally {
    if (!server.adopted) await server.stop();
  }
}

/** The roles that an address signs in as, for the grants. */
export function rolesOf({ DATABASE_URL, DATABASE_BACKUP_URL }: Urls) {
  return {
    appRole: userOf(DATABASE_URL) ?? "m4t_app",
    backupRole: userOf(DATABASE_BACKUP_URL) ?? "m4t_backup",
  };
}

function userOf(url: string | undefined) {
  return url ? decodeURIComponent(new URL(url).username) : undefined;
}
