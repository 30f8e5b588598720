import type { TestProject } from "vitest/node";
import { provideServer } from "./vitest-setup";

export default function setup(project: TestProject) {
  return provideServer(project, 18);
}
