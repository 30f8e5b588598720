import { escapeIdentifier, type Client } from "pg";

export type AccessRoles = { appRole: string; backupRole: string };

/** Tables that the app adds to and never changes. */
const appendOnly = ["audit_events", "license_events"];

/**
 * Gives the app and the backup exactly what they need on every table there is now or will be.
 * The owner also gets a schema of its own name, first on its path: a table that an operator makes by
 * hand (`CREATE TABLE … AS`) lands there and never among the app's.
 */
export async function applyGrants(client: Client, { appRole, backupRole }: AccessRoles) {
  await client.query("begin");
  try {
    await client.query("create schema if not exists authorization current_user");
    await client.query("revoke create on schema public from public");
    if (await isOther(client, appRole)) await grantApp(client, escapeIdentifier(appRole));
    if (await isOther(client, backupRole)) await grantBackup(client, escapeIdentifier(backupRole));
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function grantApp(client: Client, role: string) {
  for (const schema of await schemas(client)) {
    await client.query(`
      grant usage on schema ${schema} to ${role};
      revoke all on all tables in schema ${schema} from ${role};
      grant select, insert, update, delete on all tables in schema ${schema} to ${role};
      grant usage, select on all sequences in schema ${schema} to ${role};
      alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema ${schema} grant usage, select on sequences to ${role};`);
  }
  await client.query(`revoke insert, update, delete on _prisma_migrations from ${role}`);
  for (const table of appendOnly) {
    const known = await client.query("select to_regclass($1) as name", [`public.${table}`]);
    if (known.rows[0].name === null) continue;
    await client.query(`revoke update, delete on ${table} from ${role}`);
  }
  const forgettable = await client.query("select to_regclass('public.license_events') as name");
  if (forgettable.rows[0].name !== null) {
    await client.query(`grant update (email) on license_events to ${role}`);
  }
}

async function grantBackup(client: Client, role: string) {
  for (const schema of await schemas(client)) {
    await client.query(`
      grant usage on schema ${schema} to ${role};
      grant select on all tables in schema ${schema} to ${role};
      grant select on all sequences in schema ${schema} to ${role};
      alter default privileges in schema ${schema} grant select on tables to ${role};
      alter default privileges in schema ${schema} grant select on sequences to ${role};`);
  }
}

async function schemas(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname in ('public', 'pgboss')",
  );
  return rows.map(({ name }) => name);
}

/** The owner itself needs no grants, and would lose its own. */
async function isOther(client: Client, role: string) {
  const { rowCount } = await client.query(
    "select from pg_roles where rolname = $1 and rolname <> current_user",
    [role],
  );
  return rowCount === 1;
}
