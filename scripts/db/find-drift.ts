import type { Client } from "pg";
import { compareSchemas, describeSchema } from "./catalog";
import { readMigrations, type Migration } from "./files";
import type { AccessRoles } from "./grants";
import { compareHistory, listApplied } from "./history";
import { openEngine } from "./prisma-engine";
import { withClient } from "./roles.mjs";
import { withScratchDatabase } from "./scratch";

export type Drift = {
  /** Migrations whose file is not the one that was applied, or is gone. */
  history: string[];
  pending: string[];
  /** In the migrations but not in the database, and the other way round. */
  missing: string[];
  extra: string[];
  /** SQL that would bring the migrations to prisma/schema. */
  unmigrated: string;
};

type Options = Partial<AccessRoles> & { migrations?: Migration[] };

/**
 * Compares a database with a scratch database made from the same migrations, down to policies, triggers
 * and rights, and the migrations with prisma/schema.
 */
export async function findDrift(
  ownerUrl: string,
  { migrations = readMigrations(), ...roles }: Options = {},
): Promise<Drift> {
  const { applied, actual } = await withClient(ownerUrl, async (client: Client) => ({
    applied: await listApplied(client),
    actual: await describeSchema(client),
  }));
  const history = compareHistory(migrations, applied);
  const named = (...states: string[]) =>
    history.filter(({ state }) => states.includes(state)).map(({ name }) => name);
  const pending = named("pending");
  const done = migrations.filter(({ name }) => !pending.includes(name));

  const { expected, diff } = await withScratchDatabase(
    ownerUrl,
    { ...roles, migrations: done },
    async (url) => ({
      expected: await describe(url),
      diff: pending.length === 0 ? await diffWithSchema(url) : null,
    }),
  );
  const unmigrated = diff ?? (await withScratchDatabase(ownerUrl, { ...roles, migrations }, diffWithSchema));
  return { history: named("edited", "unknown"), pending, ...compareSchemas(expected, actual), unmigrated };
}

export function hasDrift({ history, missing, extra, unmigrated }: Drift) {
  return history.length > 0 || missing.length > 0 || extra.length > 0 || unmigrated !== "";
}

function describe(url: string) {
  return withClient(url, (client: Client) => describeSchema(client));
}

async function diffWithSchema(url: string) {
  const engine = await openEngine(url);
  try {
    return await engine.toSchema();
  } finally {
    await engine.close();
  }
}
