import type { TestProject } from "vitest/node";
import type { TestServer } from "./test-server";
import { provideServer } from "./vitest-setup";

let server: TestServer;

export async function setup(project: TestProject) {
  server = await provideServer(project, 18);
}

export function teardown() {
  return server.stop();
}
