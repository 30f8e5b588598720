import { escapeIdentifier, type Client } from "pg";

export type Loss = { what: string; count: number };

type Column = { table: string; column: string };

/**
 * What a change of the schema would take away. Tries `change`, compares, and takes it back, so nothing
 * has happened afterwards. Needs an open transaction.
 */
export async function findLosses(client: Client, change: () => Promise<unknown>): Promise<Loss[]> {
  await client.query("savepoint before_change");
  // Row-level security holds the owner too: without this, full tables would count as empty.
  await client.query("set local app.role = 'system'");
  const before = await listColumns(client);
  const deletedBefore = await listDeletions(client);
  await change();
  const after = await listColumns(client);
  const deleted = await listDeletions(client);
  await client.query("rollback to savepoint before_change");

  await client.query("set local app.role = 'system'");
  const tables = new Set(after.map(({ table }) => table));
  const columns = new Set(after.map(keyOf));
  const gone = before.filter((column) => !columns.has(keyOf(column)));

  const losses: Loss[] = [];
  for (const table of new Set(gone.map(({ table }) => table))) {
    if (tables.has(table)) continue;
    losses.push({ what: `table ${table}`, count: await count(client, table, "*") });
  }
  for (const { table, column } of gone) {
    if (!tables.has(table)) continue;
    losses.push({ what: `column ${table}.${column}`, count: await count(client, table, column) });
  }
  for (const [table, rows] of deleted) {
    const more = rows - (deletedBefore.get(table) ?? 0);
    if (tables.has(table) && more > 0) losses.push({ what: `rows of ${table}`, count: more });
  }
  return losses.filter(({ count }) => count > 0);
}

async function listColumns(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped and c.relname <> '_prisma_migrations'
    order by 1, a.attnum`);
  return rows;
}

/** Rows deleted so far in this transaction, by table. */
async function listDeletions(client: Client) {
  const { rows } = await client.query<{ table: string; rows: string }>(`
    select relname as table, n_tup_del as rows from pg_stat_xact_user_tables
    where schemaname = 'public' and n_tup_del > 0`);
  return new Map(rows.map(({ table, rows: deleted }) => [table, Number(deleted)]));
}

async function count(client: Client, table: string, column: string) {
  const counted = column === "*" ? "*" : escapeIdentifier(column);
  const { rows } = await client.query(`select count(${counted}) as n from ${escapeIdentifier(table)}`);
  return Number(rows[0].n);
}

function keyOf({ table, column }: Column) {
  return `${table}.${column}`;
}
