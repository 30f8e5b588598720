import type { TestProject } from "vitest/node";
import { migrateDatabase } from "./migrate-database";
import { startTestServer, type PostgresVersion } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    postgres15: string;
    postgres18: string;
  }
}

/** One server for the whole run. Its migrated database `m4t` is the template of all others. */
export default function setup(project: TestProject) {
  return provideServer(project, 15);
}

export async function provideServer(project: TestProject, version: PostgresVersion) {
  const server = await startTestServer(version);
  await migrateDatabase(server.ownerUrl);
  project.provide(`postgres${version}`, server.adminUrl);
  return server.stop;
}
