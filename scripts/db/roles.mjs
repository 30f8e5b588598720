import pg from "pg";

/**
 * @typedef {{ name?: string, password: string }} Login
 * @typedef {{ database?: string, owner: Login, app: Login, backup: Login }} Roles
 */

const attributes = {
  owner: "createdb nobypassrls",
  app: "nocreatedb nocreaterole nobypassrls",
  backup: "nocreatedb nocreaterole bypassrls",
};

/**
 * Makes the database and its three roles, or corrects them: the owner migrates, the app owns nothing
 * and cannot bypass row-level security, the backup reads everything and writes nothing.
 *
 * @param {string} adminUrl connection of a superuser
 * @param {Roles} roles
 * @returns {Promise<{ url: string, ownerUrl: string, backupUrl: string }>}
 */
export async function ensureRoles(adminUrl, { database = "m4t", ...logins }) {
  const names = {
    owner: logins.owner.name ?? "m4t_owner",
    app: logins.app.name ?? "m4t_app",
    backup: logins.backup.name ?? "m4t_backup",
  };

  await withClient(adminUrl, async (client) => {
    for (const kind of /** @type {const} */ (["owner", "app", "backup"])) {
      await ensureRole(client, names[kind], logins[kind].password, attributes[kind]);
    }
    await client.query(`grant pg_monitor to ${client.escapeIdentifier(names.owner)}`);
    await ensureDatabase(client, database, names);
  });
  await withClient(urlOf(adminUrl, { database }), ensureStatementStatistics);

  return {
    url: urlOf(adminUrl, { database, user: names.app, password: logins.app.password }),
    ownerUrl: urlOf(adminUrl, { database, user: names.owner, password: logins.owner.password }),
    backupUrl: urlOf(adminUrl, { database, user: names.backup, password: logins.backup.password }),
  };
}

/**
 * @param {pg.Client} client
 * @param {string} name
 * @param {string} password
 * @param {string} options
 */
async function ensureRole(client, name, password, options) {
  const role = client.escapeIdentifier(name);
  const known = await client.query("select from pg_roles where rolname = $1", [name]);
  if (known.rowCount === 0) await client.query(`create role ${role}`);
  await client.query(`alter role ${role} login ${options} password ${client.escapeLiteral(password)}`);
}

/**
 * @param {pg.Client} client
 * @param {string} database
 * @param {{ owner: string, app: string, backup: string }} names
 */
async function ensureDatabase(client, database, names) {
  const quoted = client.escapeIdentifier(database);
  const known = await client.query("select from pg_database where datname = $1", [database]);
  if (known.rowCount === 0) {
    await client.query(`create database ${quoted} encoding 'UTF8' template template0`);
  }
  await client.query(`alter database ${quoted} owner to ${client.escapeIdentifier(names.owner)}`);
  await client.query(`alter database ${quoted} set timezone to 'UTC'`);
  await client.query(`revoke all on database ${quoted} from public`);
  for (const name of [names.app, names.backup]) {
    await client.query(`grant connect on database ${quoted} to ${client.escapeIdentifier(name)}`);
  }
}

/**
 * Only a superuser can make this extension. It gets its own schema: `public` has a view of its name.
 * @param {pg.Client} client
 */
async function ensureStatementStatistics(client) {
  const available = await client.query(
    "select from pg_available_extensions where name = 'pg_stat_statements'",
  );
  if (available.rowCount === 0) return;
  await client.query("create schema if not exists monitoring");
  await client.query("create extension if not exists pg_stat_statements schema monitoring");
  await client.query("grant usage on schema monitoring to public");
}

/**
 * @param {string} url
 * @param {{ database?: string, user?: string, password?: string }} parts
 */
export function urlOf(url, { database, user, password }) {
  const result = new URL(url);
  if (database !== undefined) result.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) result.username = encodeURIComponent(user);
  if (password !== undefined) result.password = encodeURIComponent(password);
  return result.href;
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} use
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, application_name: "m4t-db" });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
