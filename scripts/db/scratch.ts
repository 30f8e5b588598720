import { randomUUID } from "node:crypto";
import { DatabaseError, escapeIdentifier, type Client } from "pg";
import { Failure } from "../start/report.mjs";
import { readMigrations, type Migration } from "./files";
import type { AccessRoles } from "./grants";
import { migrateDatabase } from "./migrate-database";
import { urlOf, withClient } from "./roles.mjs";

type Options = Partial<AccessRoles> & { migrations?: Migration[] };

/** Makes an empty database beside the owner's, migrates it from the files, and drops it after `use`. */
export async function withScratchDatabase<T>(
  ownerUrl: string,
  { migrations = readMigrations(), ...roles }: Options,
  use: (scratchUrl: string) => Promise<T>,
): Promise<T> {
  const name = `m4t_scratch_${randomUUID().slice(0, 8)}`;
  const quoted = escapeIdentifier(name);
  await asOwner(ownerUrl, `create database ${quoted} encoding 'UTF8' template template0`);
  try {
    const scratchUrl = urlOf(ownerUrl, { database: name });
    await migrateDatabase(scratchUrl, { ...roles, migrations, withQueue: false });
    return await use(scratchUrl);
  } finally {
    await asOwner(ownerUrl, `drop database if exists ${quoted} with (force)`);
  }
}

async function asOwner(ownerUrl: string, sql: string) {
  try {
    await withClient(ownerUrl, (client: Client) => client.query(sql));
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== "42501") throw error;
    const owner = decodeURIComponent(new URL(ownerUrl).username);
    throw new Failure(
      `This needs a scratch database, and ${owner} may not make one. As a superuser: ALTER ROLE ${escapeIdentifier(owner)} CREATEDB;`,
    );
  }
}
