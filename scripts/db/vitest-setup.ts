import type { TestProject } from "vitest/node";
import { migrateDatabase } from "./migrate-database";
import { startTestServer, type PostgresVersion, type TestServer } from "./test-server";

declare module "vitest" {
  export interface ProvidedContext {
    postgres15: string;
    postgres18: string;
  }
}

let server: TestServer;

/** One server for the whole run. Its migrated database `m4t` is the template of all others. */
export async function setup(project: TestProject) {
  server = await provideServer(project, 15);
}

export function teardown() {
  return server.stop();
}

export async function provideServer(project: TestProject, version: PostgresVersion) {
  const started = await startTestServer(version);
  await migrateDatabase(started.ownerUrl);
  project.provide(`postgres${version}`, started.adminUrl);
  return started;
}
